package dev.callboard.runner;

import dev.callboard.api.posting.JobPosting;
import dev.callboard.engine.Engine;
import dev.callboard.engine.SiteRun;
import dev.callboard.engine.config.ConfigException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "probe",
        description = {
            "Look at a careers page: where its postings are listed, how many there are, and how one reads.",
            "Fetches a few pages, politely, and prints a site file for 'callboard run'."
        },
        mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "URL", description = "The address of a careers page.")
    @SuppressWarnings("NullAway.Init")
    private String address;

    @Option(names = "--allow-private", description = "Fetch from private and loopback addresses as well.")
    private boolean allowPrivate;

    @Override
    public Integer call() throws UsageException, ConfigException, InterruptedException {
        URI uri = PageList.uri(address, "the address");
        var site = new UrlSite(uri, allowPrivate, "");
        Engine engine = Engine.create();
        Probe.Seen seen;
        try (SiteRun run = engine.open(site.configured())) {
            seen = Probe.of(run, engine.boards());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(told(seen));
        if (!seen.choice().isEmpty()) {
            out.printf(
                    "%nSite file, to be kept as %s.yaml:%n%n%s",
                    site.name(), site.with(seen.choice()).file());
        }
        out.flush();
        return (seen.sample() == null ? ExitCode.INCOMPLETE : ExitCode.OK).code();
    }

    private static String told(Probe.Seen seen) {
        var text = new StringBuilder();
        text.append("listed by     %s%n".formatted(seen.list() == null ? "nothing that was found" : by(seen)));
        text.append("postings      %s%n".formatted(count(seen)));
        JobPosting sample = seen.sample();
        if (sample != null) {
            text.append("sample        %s (%s)%n"
                    .formatted(sample.title(), sample.origin().canonicalUrl()));
            text.append("read from     %s%n"
                    .formatted(String.join(", ", sample.findings().sources())));
        }
        text.append("fetched with  %s%n".formatted(seen.isRendered() ? "a browser" : "HTTP"));
        seen.troubles().forEach(trouble -> text.append("trouble       %s%n".formatted(trouble)));
        return text.toString();
    }

    private static String by(Probe.Seen seen) {
        return seen.choice().replaceFirst("^\\w+: ", "") + " (" + seen.list() + ")";
    }

    private static String count(Probe.Seen seen) {
        String listed = seen.listed() + " listed" + (seen.isWhole() ? "" : " on the pages looked at");
        return seen.declared() == null ? listed : seen.declared() + " declared, " + listed;
    }
}
