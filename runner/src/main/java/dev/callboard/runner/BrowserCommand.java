package dev.callboard.runner;

import dev.callboard.engine.browser.BrowserFinder;
import dev.callboard.engine.browser.BrowserInstaller;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "browser",
        description = "The browser that renders pages.",
        mixinStandardHelpOptions = true,
        subcommands = BrowserCommand.Install.class,
        synopsisSubcommandLabel = "COMMAND")
final class BrowserCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    @Command(
            name = "install",
            description = "Install a headless browser where none is found.",
            mixinStandardHelpOptions = true)
    static final class Install implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public void run() {
            var err = spec.commandLine().getErr();
            Path browser = new BrowserInstaller(new BrowserFinder(System.getenv()), err::println).findOrInstall();
            spec.commandLine().getOut().println("The browser is " + browser);
        }
    }
}
