package dev.callboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// The formatter's check is a test because a test runs on JDK 25 whatever Maven runs on, and the formatter
/// reads only the Java of the JVM it runs on.
class FormatTest {
    private static final boolean APPLY = "apply".equals(System.getProperty("format"));

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everySourceIsFormatted() throws IOException, FormatterException {
        var unformatted = new ArrayList<String>();
        for (Path file : Sources.all()) {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (!formatted.equals(source)) {
                unformatted.add(Sources.name(file));
                if (APPLY) {
                    Files.writeString(file, formatted);
                }
            }
        }

        assertThat(unformatted)
                .as("files to be formatted by: ./mvnw test -pl framework-api -Dtest=FormatTest -Dformat=apply")
                .matches(files -> APPLY || files.isEmpty());
    }
}
