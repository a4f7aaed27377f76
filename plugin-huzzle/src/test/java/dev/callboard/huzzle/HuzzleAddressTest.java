package dev.callboard.huzzle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HuzzleAddressTest {
    private static final URI BASE = URI.create("https://www.huzzle.app");

    @Test
    void knowsAPostingOnEveryHost() {
        for (String host : List.of("huzzle.app", "www.huzzle.app", "huzzle.com", "WWW.huzzle.com")) {
            assertThat(id("https://" + host + "/internships/kiln-intern-summer-2025-702511?utm_source=x"))
                    .as(host)
                    .contains("internships/702511");
        }
    }

    @Test
    void keepsTheZerosANumberBeginsWith() {
        assertThat(id("https://huzzle.app/jobs/glaze-chemist-042172/")).contains("jobs/042172");
    }

    @Test
    void leadsToOneHostWithoutWhatALinkAdds() {
        URI link = URI.create("https://www.huzzle.com/jobs/glaze-chemist-042172?utm_source=x");

        assertThat(HuzzleAddress.of(link, BASE).orElseThrow().on(BASE))
                .isEqualTo(URI.create("https://www.huzzle.app/jobs/glaze-chemist-042172"));
    }

    @Test
    void takesNothingElseForAPosting() {
        for (String address : List.of(
                "https://www.huzzle.app/events/open-studio-551200",
                "https://www.huzzle.app/companies/ember-100200",
                "https://www.huzzle.app/jobs",
                "https://www.huzzle.app/jobs/glaze-chemist",
                "https://www.huzzle.app/jobs/glaze-chemist-1042172",
                "https://www.huzzle.app/jobs/glaze-chemist-042172/apply",
                "https://huzzle.example/jobs/glaze-chemist-042172",
                "mailto:jobs@huzzle.app")) {
            assertThat(id(address)).as(address).isEmpty();
        }
    }

    private static Optional<String> id(String address) {
        return HuzzleAddress.of(URI.create(address), BASE).map(HuzzleAddress::id);
    }
}
