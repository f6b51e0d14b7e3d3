package tr.bel.acikkapi.channel.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.privacy.Wish;

/**
 * A right over one's data that is claimed.
 *
 * @param person which of the people of the telephone or mailbox
 * @param wish a {@link Wish}'s name
 * @param key of this form as it was shown, against double clicks
 */
record ClaimForm(
        long person,
        @Nullable String wish,
        @Nullable String text,
        @Nullable String key) {

    static final int LONGEST = 4_000;
    private static final int SHORTEST = 5;

    ClaimForm {
        wish = Typed.line(wish);
        text = Typed.lines(text);
        key = Typed.line(key);
    }

    static ClaimForm of(long person, String wish) {
        return new ClaimForm(person, wish, "", UUID.randomUUID().toString());
    }

    Optional<Wish> claimed() {
        return Wish.named(wish == null ? "" : wish);
    }

    /** Nobody needs to give a reason for having their data erased; what is to be corrected or told must be said. */
    List<Problem> problems() {
        if (claimed().isEmpty()) {
            return List.of(Problem.of("wish", "web.claim.wish.missing"));
        }
        if (said().length() > LONGEST) {
            return List.of(Problem.of("text", "web.matter.text.tooLong", LONGEST));
        }
        return claimed().get() != Wish.ERASURE && said().length() < SHORTEST
                ? List.of(Problem.of("text", "web.claim.text.missing"))
                : List.of();
    }

    String said() {
        return text == null ? "" : text;
    }

    /** The key of the case that it becomes: of this person alone, whatever key somebody else may have seen. */
    String once() {
        try {
            return "web-claim:" + person + ":" + UUID.fromString(key == null ? "" : key);
        } catch (IllegalArgumentException notOurs) {
            return "web-claim:" + person + ":" + UUID.randomUUID();
        }
    }

    @Override
    public String toString() {
        return "a claim";
    }
}
