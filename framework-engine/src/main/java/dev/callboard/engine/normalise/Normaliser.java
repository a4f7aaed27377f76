package dev.callboard.engine.normalise;

import dev.callboard.api.posting.RawPosting;
import dev.callboard.engine.ats.MadeUpDates;
import java.util.List;

/// Gives each value of a posting one meaning, with the evidence for it. What the source does not say stays
/// unknown.
///
/// Pure: the same words and the same clock give the same posting. Called by any number of threads.
public final class Normaliser {
    private final MadeUpDates madeUp = new MadeUpDates();

    public Normalised normalise(RawPosting raw, Source source) {
        var notebook = new Notebook();
        List<RawPosting> readings = raw.readings();
        String title = new Choice(readings, notebook).single("title", RawPosting::title, Words::read);
        Descriptions.Read text = new Descriptions(readings, notebook).read();
        if (title == null) {
            return new Normalised.TooLittle("no title");
        }
        if (text == null) {
            return new Normalised.TooLittle("no text about the job '" + title + "'");
        }
        return new Normalised.Posting(
                new Draft(raw, source, notebook, title, text, madeUp).posting(title, text.description()));
    }
}
