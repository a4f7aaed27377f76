package dev.callboard.runner;

import dev.callboard.engine.Engine;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.crawl.OutputException;
import dev.callboard.engine.output.JsonLinesOutput;
import dev.callboard.runner.demo.DemoSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Does what most runs do, so that the JVM can see which classes that takes (JEP 514). For the launcher.
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, ConfigException, OutputException, InterruptedException {
        Path out = Files.createTempFile("callboard", ".jsonl");
        try (DemoSites sites = DemoSites.start();
                var output = JsonLinesOutput.to(out)) {
            ConfiguredSite site = SiteFiles.parse("lighthouse", sites.siteFile("lighthouse"), Plugins.installed());
            new SiteRuns(Engine.create(), List.of(site), output).run(_ -> {});
        } finally {
            Files.deleteIfExists(out);
        }
        return ExitCode.OK.code();
    }
}
