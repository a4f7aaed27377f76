package dev.callboard.engine.store;

import dev.callboard.api.fetch.Headers;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What a posting was read from, where its servers can be asked whether that has changed: its page as it
/// was sent, the answer behind it, or both.
///
/// @param page what was said of the page; null where it was not needed
/// @param answer the address of the answer; null where there was none
/// @param ofAnswer what was said of the answer; null where there was none
public record Provenance(
        @Nullable Validators page,
        @Nullable URI answer,
        @Nullable Validators ofAnswer) {
    /// The page alone, or nothing where its server said nothing.
    public static Optional<Provenance> page(Headers page) {
        return Validators.of(page).map(said -> new Provenance(said, null, null));
    }

    /// The answer alone, or nothing where its server said nothing.
    public static Optional<Provenance> answer(URI answer, Headers headers) {
        return Validators.of(headers).map(said -> new Provenance(null, answer, said));
    }

    /// The answer and the page, or nothing where a server said nothing of one of them.
    public static Optional<Provenance> both(Headers page, URI answer, Headers headers) {
        return Validators.of(page)
                .flatMap(ofPage -> Validators.of(headers).map(said -> new Provenance(ofPage, answer, said)));
    }

    /// What was said of the page, if it was enough; or null.
    public @Nullable Validators pageAlone() {
        return answer == null ? page : null;
    }

    /// Whether it is this answer, and the page as well or not.
    public boolean isFrom(URI other, boolean withPage) {
        return other.equals(answer) && withPage == (page != null);
    }

    static @Nullable Provenance of(ResultSet row) throws SQLException {
        Validators page = validators(row.getString("etag"), row.getString("last_modified"));
        Validators ofAnswer = validators(row.getString("answer_etag"), row.getString("answer_last_modified"));
        String answer = row.getString("answer");
        return page == null && ofAnswer == null
                ? null
                : new Provenance(page, answer == null ? null : URI.create(answer), ofAnswer);
    }

    private static @Nullable Validators validators(@Nullable String etag, @Nullable String lastModified) {
        return etag == null && lastModified == null ? null : new Validators(etag, lastModified);
    }

    /// Enters that of a reading, in place of that of an earlier one.
    static void enter(Handle handle, StoredRun.Purpose purpose, Entry.Read read) {
        Provenance known = read.provenance();
        if (known == null) {
            handle.execute("delete from validator where site = ? and key = ?", purpose.site(), read.key());
            return;
        }
        Validators none = new Validators(null, null);
        Validators page = known.page == null ? none : known.page;
        Validators answer = known.ofAnswer == null ? none : known.ofAnswer;
        handle.execute(
                "insert into validator (site, key, reader, etag, last_modified, answer, answer_etag,"
                        + " answer_last_modified) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (site, key) do update"
                        + " set reader = excluded.reader, etag = excluded.etag, last_modified = excluded.last_modified,"
                        + " answer = excluded.answer, answer_etag = excluded.answer_etag,"
                        + " answer_last_modified = excluded.answer_last_modified",
                purpose.site(),
                read.key(),
                purpose.reader(),
                page.etag(),
                page.lastModified(),
                known.answer == null ? null : known.answer.toString(),
                answer.etag(),
                answer.lastModified());
    }
}
