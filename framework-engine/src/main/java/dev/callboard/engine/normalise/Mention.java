package dev.callboard.engine.normalise;

import java.util.Arrays;
import java.util.stream.Stream;

/// What a line of text may be about, by parts of words of which each sentence that a rule is after has at
/// least one: told for all rules at once, before any of them is tried.
enum Mention {
    SITE("site|office|in person|vor ort|im buro|au bureau|oficina|op kantoor|kancelari|biurze"),
    DAYS("day|tag|jour|dia|dagen|dny|dni"),
    HYBRID("hybrid|hibrido|hybryd|teletravail partiel|mix of"),
    REMOTE("remot|anywhere|telecommute|homeoffice|teletravail|w pelni zdalna|home based"),
    ON_SITE("on site|onsite|office|in person|remote"),
    PLACE("office|headquarter|hq|campus|ed in|site in"),
    UNTIL("deadline|avant le|hasta |antes |closing date|close| by |before|until|later than|last da|bewerb|date"
            + " limite|candidature|fecha|candidatura|solicitud|curriculum|bewirb| ate |entro"
            + " |sluitingsdatum|reage|sollicit|uzaverka|prihlask|zivotopis|wazn|aplikuj|termin|zgloszenia|aplikacje"),
    SPAN(" week| wk| mo| year| woche| jahr| sem| mes| maand| tyd| tyg| mies"),
    SCHEDULE("vollzeit|teilzeit|temps plein|temps complet|temps partiel|full time|fulltime|part"
            + " time|parttime|temporary|contract|freelance|fixed term|type internship|schedule internship"),
    START("start|begin|commenc|besetz|suchen|pourvoir|prise|debut|demarr|eintritt| zum | ab |inicio"
            + "|incorporaci|ingang|aanvang|vanaf|nastup|rozpocz");

    private final String parts;

    /// @param parts small letters and spaces, with a stroke between them; a space stands for the border of
    ///     a word
    Mention(String parts) {
        this.parts = parts;
    }

    Stream<String> parts() {
        return Arrays.stream(parts.split("[|]", -1));
    }
}
