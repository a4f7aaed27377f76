package dev.callboard.testkit;

import java.util.Objects;

/// One way a site goes wrong, done to an answer of a recording by [RecordedSite#damage].
///
/// None of these is evidence about a posting: whatever the damage, a run is to say that it did not see
/// everything, and to go on.
public sealed interface Damage {
    /// A page that wants to know whether its reader is a person, as a success.
    String ROBOT_CHECK = """
        <!DOCTYPE html><html><head><title>Just a moment...</title></head>
        <body><h1>Please verify that you are human</h1><div id="challenge"></div></body></html>
        """;

    /// Answered with a status and nothing else.
    record Refused(int status) implements Damage {
        public Refused {
            if (status < 400 || status > 999) {
                throw new IllegalArgumentException("status is " + status + ", expected that of a refusal, from 400");
            }
        }
    }

    /// Answered with success and these words in place of its own.
    record Said(String contentType, String body) implements Damage {
        public Said {
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(body, "body");
        }
    }

    /// Answered as an earlier request was.
    ///
    /// @param request as [RecordedSite#damage] names requests
    record Repeated(String request) implements Damage {
        public Repeated {
            Objects.requireNonNull(request, "request");
        }
    }

    /// Other words in the place of some of its own, wherever they stand. The test fails where they do not.
    record Replaced(String words, String by) implements Damage {
        public Replaced {
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(by, "by");
        }
    }

    /// Breaks off in the middle, and is as good as whole to the transport.
    record Half() implements Damage {}

    static Damage tooManyRequests() {
        return new Refused(429);
    }

    static Damage refused(int status) {
        return new Refused(status);
    }

    static Damage robotCheck() {
        return new Said("text/html; charset=utf-8", ROBOT_CHECK);
    }

    /// An error of an API that has success as its status.
    static Damage json(String body) {
        return new Said("application/json", body);
    }

    static Damage repeating(String request) {
        return new Repeated(request);
    }

    static Damage replacing(String words, String by) {
        return new Replaced(words, by);
    }

    static Damage half() {
        return new Half();
    }
}
