package dev.callboard.engine.lexicon;

/// The lexicons there are, each loaded when it is first asked for.
public final class Lexicons {
    /// What headings of postings mean: `responsibilities`, `end`, …
    public static Lexicon headings() {
        return Headings.LEXICON;
    }

    /// Which field the label of a fact is for: `location`, `deadline`, …
    public static Lexicon labels() {
        return Labels.LEXICON;
    }

    /// Phrases about the page as a whole: `closed`, `gone`, `refused`, and `apply` for what leads to an
    /// application.
    public static Lexicon phrases() {
        return Phrases.LEXICON;
    }

    /// Phrases about the page as a whole, to be found inside a text.
    public static PhraseFinder phraseFinder() {
        return Phrases.FINDER;
    }

    /// Kinds of employment under schema.org's names; `-` for words that name none.
    public static Lexicon employment() {
        return Employment.LEXICON;
    }

    /// `HYBRID`, `REMOTE` or `ON_SITE`.
    public static Lexicon workplace() {
        return Workplaces.LEXICON;
    }

    /// `generic` for headings that are no title, `job` for words that titles of jobs are made of.
    public static Lexicon titles() {
        return Titles.LEXICON;
    }

    /// `furniture` for short lines that are a site's and not an employer's.
    public static Lexicon furniture() {
        return FurnitureLines.LEXICON;
    }

    /// Words that mark a paragraph as one of the law, to be found inside a text.
    public static PhraseFinder legal() {
        return Legal.FINDER;
    }

    /// Words around amounts: `label`, `not`, `from`, `upto` and the periods of schema.org's `unitText`.
    public static PhraseFinder pay() {
        return Pay.FINDER;
    }

    /// Words that a language's texts are full of: the kind is its BCP 47 code.
    public static Lexicon commonWords() {
        return CommonWords.LEXICON;
    }

    /// The levels of [dev.callboard.api.posting.Seniority], `-` for words that only look like one.
    public static PhraseFinder seniority() {
        return Levels.FINDER;
    }

    /// Programmes that people are hired into, in the words they go by.
    public static PhraseFinder programmes() {
        return Programmes.FINDER;
    }

    /// Words for when work begins: the seasons, and `immediate`.
    public static Lexicon startWords() {
        return Starts.LEXICON;
    }

    /// Words for when work begins, to be found inside a text.
    public static PhraseFinder starts() {
        return Starts.FINDER;
    }

    private static final class Starts {
        private static final Lexicon LEXICON = Lexicon.load("starts.tsv");
        private static final PhraseFinder FINDER = new PhraseFinder(LEXICON);
    }

    private static final class Legal {
        private static final PhraseFinder FINDER = new PhraseFinder(Lexicon.load("legal.tsv"));
    }

    private static final class Pay {
        private static final PhraseFinder FINDER = new PhraseFinder(Lexicon.load("pay.tsv"));
    }

    private static final class CommonWords {
        private static final Lexicon LEXICON = Lexicon.load("common-words.tsv");
    }

    private static final class Levels {
        private static final PhraseFinder FINDER = new PhraseFinder(Lexicon.load("seniority.tsv"));
    }

    private static final class Programmes {
        private static final PhraseFinder FINDER = new PhraseFinder(Lexicon.load("programmes.tsv"));
    }

    private static final class Headings {
        private static final Lexicon LEXICON = Lexicon.load("headings.tsv");
    }

    private static final class Labels {
        private static final Lexicon LEXICON = Lexicon.load("labels.tsv");
    }

    private static final class Phrases {
        private static final Lexicon LEXICON = Lexicon.load("phrases.tsv");
        private static final PhraseFinder FINDER = new PhraseFinder(LEXICON);
    }

    private static final class Employment {
        private static final Lexicon LEXICON = Lexicon.load("employment.tsv");
    }

    private static final class Workplaces {
        private static final Lexicon LEXICON = Lexicon.load("workplace.tsv");
    }

    private static final class Titles {
        private static final Lexicon LEXICON = Lexicon.load("titles.tsv");
    }

    private static final class FurnitureLines {
        private static final Lexicon LEXICON = Lexicon.load("furniture.tsv");
    }

    private Lexicons() {}
}
