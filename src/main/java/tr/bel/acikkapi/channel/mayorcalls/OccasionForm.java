package tr.bel.acikkapi.channel.mayorcalls;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;

/**
 * What is typed of somebody who is called for a loss or a joy.
 *
 * @param vesile the name of an {@link Proposal.Occasion}
 * @param sozler what happened, and what is to be said
 */
record OccasionForm(
        @Nullable String vesile,
        @Nullable String ad,
        @Nullable String telefon,
        @Nullable String sozler) {

    private static final int LONGEST_WORDS = 1_000;

    static OccasionForm empty() {
        return new OccasionForm(Proposal.Occasion.CONDOLENCE.name(), null, null, null);
    }

    Optional<Proposal.Occasion> occasion() {
        return Arrays.stream(Proposal.Occasion.values())
                .filter(o -> o.name().equals(vesile))
                .findFirst();
    }

    Optional<PersonName> name() {
        return PersonName.parse(ad == null ? "" : ad);
    }

    Optional<Phone> phone() {
        return Phone.parse(telefon == null ? "" : telefon);
    }

    String words() {
        return sozler == null ? "" : sozler;
    }

    void check(Errors typed) {
        if (occasion().isEmpty()) {
            typed.rejectValue("vesile", "mayorcalls.occasion.missing");
        }
        if (name().isEmpty()) {
            typed.rejectValue("ad", "mayorcalls.occasion.name.wrong");
        }
        if (phone().isEmpty()) {
            typed.rejectValue("telefon", "mayorcalls.occasion.phone.wrong");
        }
        if (words().length() > LONGEST_WORDS) {
            typed.rejectValue("sozler", "mayorcalls.occasion.words.long");
        }
    }
}
