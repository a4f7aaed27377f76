package dev.callboard.runner;

import dev.callboard.engine.Engine;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.ConfiguredSite;
import dev.callboard.engine.config.Plugins;
import dev.callboard.engine.config.SiteFiles;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.life.DropGuard;
import dev.callboard.engine.store.Database;
import dev.callboard.engine.store.Feed;
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
                Database database = Database.temporary()) {
            ConfiguredSite site = SiteFiles.parse("lighthouse", sites.siteFile("lighthouse"), Plugins.installed());
            List<ConfiguredSite> all = List.of(site);
            new SiteRuns(Engine.create(database), new Feed(database), all, new DropGuard(false), null).run(_ -> {});
            Snapshot.write(database, all, out.toString());
        } finally {
            Files.deleteIfExists(out);
        }
        return ExitCode.OK.code();
    }
}
