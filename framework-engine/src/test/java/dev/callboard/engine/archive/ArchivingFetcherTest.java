package dev.callboard.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.api.fetch.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivingFetcherTest {
    private static final Request IF_CHANGED = Archiving.get("/1").withHeader("If-None-Match", "\"a\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void asksInFullForAPageThatIsNotKeptYet() throws Exception {
        List<Request> asked = ask(new Archiving(folder));

        assertThat(asked).containsExactly(Archiving.get("/1"));
        assertThat(new Archiving(folder).ask(Archiving.get("/1")).body().text()).isEqualTo("a cook");
    }

    @Test
    void asksWhetherAPageHasChangedThatIsKept() throws Exception {
        var archive = new Archiving(folder).keep(Archiving.page("/1", "a cook"));

        List<Request> asked = ask(archive);

        assertThat(asked).containsExactly(IF_CHANGED);
        assertThat(archive.ask(Archiving.get("/1")).body().text()).isEqualTo("a cook");
    }

    /// A server that sends a page in full only where that is asked for.
    private static List<Request> ask(Archiving archive) throws Exception {
        var asked = new ArrayList<Request>();
        try (ArchiveWriter writer = archive.writer()) {
            var fetcher = new ArchivingFetcher(
                    request -> {
                        asked.add(request);
                        return request.headers().fields().isEmpty()
                                ? Archiving.answer(request, 200, "a cook", Archiving.THEN)
                                : Archiving.answer(request, 304, "", Archiving.THEN.plusSeconds(1));
                    },
                    writer);
            fetcher.fetch(IF_CHANGED);
        }
        return asked;
    }
}
