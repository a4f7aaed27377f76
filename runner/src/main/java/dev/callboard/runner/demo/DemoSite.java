package dev.callboard.runner.demo;

import java.io.IOException;
import java.net.URI;

/// A site that answers requests.
@FunctionalInterface
interface DemoSite {
    /// Answers a request, the same each time.
    ///
    /// @param sent what came with the request; empty where nothing did
    Answer answer(URI request, String sent) throws IOException;

    /// What it answers.
    record Answer(int status, String type, String body) {
        static Answer html(String body) {
            return new Answer(200, "text/html", body);
        }

        static Answer json(String body) {
            return new Answer(200, "application/json", body);
        }

        static Answer error(int status) {
            return new Answer(status, "text/plain", "error " + status);
        }
    }
}
