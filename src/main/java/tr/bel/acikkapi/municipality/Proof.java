package tr.bel.acikkapi.municipality;

import java.util.Arrays;
import java.util.Optional;
import tr.bel.acikkapi.shared.TurkishText;

/** What a conclusion that says "done" must show. */
public enum Proof {
    NONE("false", "yok"),
    /** A photo of the work. */
    PHOTO("true", "fotograf,photo"),
    /** A photo of the place before the work, which may be the applicant's, and one after it. */
    BEFORE_AND_AFTER("before-after", "once-sonra,once sonra,once ve sonra"),
    /** A paper or a photo: a report, a permit, a receipt. */
    DOCUMENT("document", "belge,evrak");

    private final String code;
    /** Comma separated. */
    private final String others;

    Proof(String code, String others) {
        this.code = code;
        this.others = others;
    }

    /** In files. */
    String code() {
        return code;
    }

    /** What a file says for it, in Turkish or English; empty for a plain yes or no, and for what is not known. */
    static Optional<Proof> parse(String typed) {
        String folded = TurkishText.fold(typed);
        return Arrays.stream(values())
                .filter(p -> p.code.equals(folded)
                        || Arrays.asList(p.others.split(",", -1)).contains(folded))
                .findFirst();
    }
}
