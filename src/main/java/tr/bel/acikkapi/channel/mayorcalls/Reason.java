package tr.bel.acikkapi.channel.mayorcalls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/** Why something was done that is otherwise not done. Five full stops are no reason. */
final class Reason {

    /** Fewer letters are no reason. */
    static final int SHORTEST = 5;

    static final int LONGEST = 500;

    private Reason() {}

    /** What was typed in one tidy line; empty where it is no reason. */
    static Optional<String> of(@Nullable String typed) {
        String words = TurkishText.tidyLine(typed == null ? "" : typed);
        long letters = words.codePoints().filter(Character::isLetter).count();
        return letters < SHORTEST || words.length() > LONGEST ? Optional.empty() : Optional.of(words);
    }
}
