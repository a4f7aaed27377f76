package dev.callboard.runner;

import dev.callboard.engine.crawl.RunReport;
import java.util.List;

/// What the command ends with. The worst of several counts.
enum ExitCode {
    OK(0),
    USAGE(2),
    INCOMPLETE(3),
    SITE_FAILED(4),
    NOT_WRITTEN(5),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ExitCode of(List<RunReport> reports) {
        if (reports.stream().anyMatch(RunReport::interrupted)) {
            return INTERRUPTED;
        }
        return reports.stream()
                .map(report -> switch (report.health()) {
                    case HEALTHY -> OK;
                    case INCOMPLETE -> INCOMPLETE;
                    case FAILED -> SITE_FAILED;
                })
                .max(Enum::compareTo)
                .orElse(OK);
    }
}
