package dev.callboard.runner;

import dev.callboard.engine.PluginException;
import dev.callboard.engine.archive.ArchiveException;
import dev.callboard.engine.browser.BrowserException;
import dev.callboard.engine.config.ConfigException;
import dev.callboard.engine.config.PluginsException;
import dev.callboard.engine.delivery.OutputException;
import dev.callboard.engine.store.MissingStoreException;
import dev.callboard.engine.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what a command throws into a message and an exit code.
final class Failures implements IExecutionExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) throws Exception {
        return switch (e) {
            case ConfigException _ ->
                fail(command, "The configuration can't be used:\n" + e.getMessage(), ExitCode.USAGE);
            case PluginsException _ -> fail(command, String.valueOf(e.getMessage()), ExitCode.USAGE);
            case UsageException _ -> fail(command, String.valueOf(e.getMessage()), ExitCode.USAGE);
            case MissingStoreException _ -> fail(command, String.valueOf(e.getMessage()), ExitCode.USAGE);
            case PluginException _ -> fail(command, String.valueOf(e.getMessage()), ExitCode.SITE_FAILED);
            case BrowserException _ -> fail(command, String.valueOf(e.getMessage()), ExitCode.INCOMPLETE);
            case ArchiveException _ -> fail(command, String.valueOf(e.getMessage()), ExitCode.NOT_WRITTEN);
            case StoreException _ -> fail(command, String.valueOf(e.getMessage()), ExitCode.NOT_WRITTEN);
            case OutputException _ -> fail(command, String.valueOf(e.getMessage()), ExitCode.NOT_WRITTEN);
            default -> {
                log.error("Callboard failed: {}", e.toString(), e);
                throw e;
            }
        };
    }

    private static int fail(CommandLine command, String message, ExitCode code) {
        command.getErr().println(message);
        return code.code();
    }
}
