package dev.callboard.engine.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Body;
import dev.callboard.api.fetch.Headers;
import dev.callboard.api.fetch.Request;
import dev.callboard.api.fetch.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final URI JOBS = URI.create("https://mill.example/jobs");
    private static final String POSTING = "<h1>Miller</h1><p>" + "You mill grain at night. ".repeat(100) + "</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><title>Just a moment...</title><script>window._cf_chl_opt={}</script></html>",
                "<html><script src='https://ct.captcha-delivery.com/c.js'></script></html>",
                "<html><div id=\"px-captcha\"></div><p>Press & Hold</p></html>",
                "<html><h1>Access Denied</h1><p>Reference #18 https://errors.edgesuite.net/18</p></html>",
                "<html><p>Request unsuccessful. Incapsula incident ID: 7</p></html>",
                "<html><h1>Are you a robot?</h1><div class='g-recaptcha'></div></html>"
            })
    void namesARobotCheckWithStatus200(String page) {
        assertThat(refusal(JOBS, page, Headers.NONE)).contains(Failure.ROBOT_CHECK);
        assertThat(Refusals.in(403, Headers.NONE, page, JOBS)).isPresent();
    }

    @Test
    void knowsARobotCheckByItsHeader() {
        var cloudflare = new Headers(Map.of("cf-mitigated", List.of("challenge")));
        var aws = new Headers(Map.of("x-amzn-waf-action", List.of("captcha")));

        assertThat(Refusals.in(429, cloudflare, "", JOBS))
                .hasValueSatisfying(refusal -> assertThat(refusal)
                        .hasMessage(
                                "'https://mill.example/jobs' answered 429 with a robot check by Cloudflare, which is"
                                        + " respected; a page saved by hand can be read with 'callboard extract'"));
        assertThat(refusal(JOBS, "{}", aws)).contains(Failure.ROBOT_CHECK);
    }

    @Test
    void takesAPostingWithACaptchaInItsFormForAPosting() {
        assertThat(refusal(
                        JOBS,
                        "<html>" + POSTING + "<form><p>Prove that you are human, no robot</p>"
                                + "<div class='g-recaptcha'></div></form></html>",
                        Headers.NONE))
                .isEmpty();
    }

    @Test
    void takesAPageWithARobotChecksScriptForAPage() {
        assertThat(refusal(
                        JOBS,
                        "<html><script"
                            + " src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script><h1>Jobs</h1></html>",
                        Headers.NONE))
                .isEmpty();
    }

    @Test
    void namesALogInThatAPageLeadsTo() {
        String login = "<html><form><input type=password></form></html>";

        assertThat(refusal(URI.create("https://mill.example/login?next=/jobs"), login, Headers.NONE))
                .contains(Failure.LOGIN_REQUIRED);
        assertThat(refusal(JOBS, login, Headers.NONE)).isEmpty();
        assertThat(refusal(URI.create("https://mill.example/login"), "<html><h1>Jobs</h1></html>", Headers.NONE))
                .isEmpty();
    }

    @Test
    void neverHealsByAskingAgain() {
        assertThat(Failure.ROBOT_CHECK.healable()).isFalse();
        assertThat(Failure.LOGIN_REQUIRED.healable()).isFalse();
    }

    private static Optional<Failure> refusal(URI found, String page, Headers headers) {
        var response = new Response(Request.listing(JOBS), found, 200, headers, Body.of(page, found), null, List.of());
        return Refusals.in(response).map(FetchException::failure);
    }
}
