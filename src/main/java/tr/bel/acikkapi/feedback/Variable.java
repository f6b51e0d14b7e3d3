package tr.bel.acikkapi.feedback;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tr.bel.acikkapi.citizen.Medium;

/** What a template can leave open, as {@code {ad}}. The names are the administrator's, so they are Turkish; renaming one needs a migration. */
enum Variable {
    NAME("ad"),
    NUMBER("numara"),
    ABOUT("konu"),
    /** What was done, asked or planned, as somebody of the house wrote it. */
    WORDS("cevap"),
    OUTCOME("sonuc"),
    DATE("tarih"),
    AUTHORITY("kurum"),
    /** Why the law does not let us examine it. */
    REASON("gerekce"),
    /** What the applicant can do then. */
    REMEDY("tamamlama"),
    /** The page of the closing question. */
    LINK("baglanti"),
    TRACKING("takip"),
    CODE("kod"),
    HOUSE("belediye"),
    PHONE("telefon");

    private final String word;

    Variable(String word) {
        this.word = word;
    }

    /** The name between the braces. */
    public String word() {
        return word;
    }

    /** As it stands in a text. */
    public String mark() {
        return "{" + word + "}";
    }

    static Optional<Variable> of(String word) {
        return Arrays.stream(values()).filter(v -> v.word.equals(word)).findFirst();
    }

    /** What can be filled in when this is told. */
    static Set<Variable> of(Occasion occasion) {
        Set<Variable> known = EnumSet.of(NAME, NUMBER, ABOUT, TRACKING, CODE, HOUSE, PHONE);
        switch (occasion) {
            case ASKED, EXTENDED, ANNOUNCED -> known.add(WORDS);
            case PLANNED -> known.addAll(Set.of(WORDS, DATE));
            case RESOLVED -> known.addAll(Set.of(WORDS, OUTCOME, DATE, AUTHORITY, LINK));
            case TRANSFERRED_OUT -> known.addAll(Set.of(WORDS, AUTHORITY));
            case NOT_EXAMINED -> known.addAll(Set.of(WORDS, REASON, REMEDY));
            case RECEIVED, REOPENED, WITHDRAWN -> {}
        }
        return known;
    }

    /**
     * What must not be missing, or the message would not do what it is for. An SMS goes to a number that nobody has verified, so it may do
     * without the words (KVKK Board 2020/66) but not without the way to them; on the telephone nobody spells a link or a code.
     */
    static Set<Variable> neededBy(Occasion occasion, Medium medium) {
        Set<Variable> needed = EnumSet.of(NUMBER);
        boolean brief = medium == Medium.SMS;
        boolean spoken = medium == Medium.CALL;
        switch (occasion) {
            case RECEIVED -> needed.add(CODE);
            case PLANNED -> needed.addAll(brief ? Set.of(DATE) : Set.of(WORDS, DATE));
            case RESOLVED -> needed.addAll(brief ? Set.of(LINK) : Set.of(WORDS, LINK));
            case NOT_EXAMINED -> needed.addAll(brief ? Set.of(TRACKING) : Set.of(WORDS, REASON));
            case TRANSFERRED_OUT -> needed.addAll(brief ? Set.of(AUTHORITY) : Set.of(WORDS, AUTHORITY));
            case ASKED, EXTENDED, ANNOUNCED -> needed.add(brief ? TRACKING : WORDS);
            case REOPENED, WITHDRAWN -> {}
        }
        if (spoken) {
            needed.removeAll(Set.of(LINK, CODE, TRACKING));
        }
        return needed;
    }
}
