package dev.callboard.runner;

import dev.callboard.engine.PageReader;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.Suggestion;
import dev.callboard.engine.output.Explanation;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = {
            "Tell how a page's values came about: where each was read, by which rule, and what else was said.",
            "A file is read offline; an address is fetched, politely."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE|URL", description = "A saved page, or an address.")
    @SuppressWarnings("NullAway.Init")
    private String page;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FIELD",
            description = "One field, such as 'baseSalary'; all of them where none is named.")
    private @Nullable String field;

    @Mixin
    private final PageOptions options = new PageOptions();

    @Override
    public Integer call() throws UsageException, InterruptedException, ConfigException {
        if (field != null && !Explanation.fields().contains(field)) {
            throw new UsageException("there is no field '" + field + "'"
                    + Suggestion.didYouMean(field, Explanation.fields()) + "\nThe fields are "
                    + String.join(", ", Explanation.fields()) + ".");
        }
        var reader = new Pages(options, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        String text = reader.named(page).stream().map(this::explained).collect(Collectors.joining("\n\n\n"));
        if (!text.isEmpty()) {
            out.println(text);
        }
        out.flush();
        return reader.ending().code();
    }

    private String explained(PageReader.Found found) {
        return field == null
                ? Explanation.of(found.words(), found.posting())
                : Explanation.of(found.words(), found.posting(), field);
    }
}
