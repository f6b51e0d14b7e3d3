package tr.bel.acikkapi.channel.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What turns an application into a petition, where the quick form is closed to its sender: the home or work address of law 3071 art. 4; the
 * name was given before.
 */
record PetitionForm(@Nullable String adres) {

    static final PetitionForm EMPTY = new PetitionForm("");

    private static final int SHORTEST = 10;

    PetitionForm {
        adres = Typed.lines(adres);
    }

    String address() {
        return Optional.ofNullable(adres).orElse("");
    }

    List<Problem> problems() {
        int length = address().length();
        return length < SHORTEST || length > ReplyForm.LONGEST_ADDRESS
                ? List.of(Problem.of("adres", "web.blocked.address.wrong", SHORTEST, ReplyForm.LONGEST_ADDRESS))
                : List.of();
    }

    @Override
    public String toString() {
        return "an address";
    }
}
