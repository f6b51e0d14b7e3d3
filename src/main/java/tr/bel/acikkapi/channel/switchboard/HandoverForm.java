package tr.bel.acikkapi.channel.switchboard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.telephony.TransferReason;

/**
 * What the operator types of a caller: three fields and why.
 *
 * @param sozler what was said so far
 * @param cagri the call that was on when the form was shown; absent where none was
 * @param anahtar of this showing of the form: what is sent twice is done once
 */
record HandoverForm(
        @Nullable String numara,
        @Nullable String ad,
        @Nullable String sozler,
        @Nullable TransferReason neden,
        @Nullable Long cagri,
        @Nullable UUID anahtar) {

    static HandoverForm of(@Nullable String number, @Nullable String name) {
        return new HandoverForm(number, name, null, null, null, null);
    }

    UUID key() {
        return anahtar == null ? UUID.randomUUID() : anahtar;
    }

    @Nullable
    String number() {
        return tidy(numara);
    }

    @Nullable
    String name() {
        return tidy(ad);
    }

    @Nullable
    String words() {
        return tidy(sozler);
    }

    /** A caller who is called back has a telephone; of one who is given on the number may be missing, but is none that nobody can dial. */
    void checkNumber(boolean cold, Errors typed) {
        String number = number();
        if (number == null) {
            if (cold) {
                typed.rejectValue("numara", "switchboard.error.number");
            }
        } else if (cold ? Phone.parse(number).isEmpty() : !Phone.isDialled(number)) {
            typed.rejectValue("numara", "switchboard.error.number.wrong");
        }
    }

    private static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : TurkishText.tidyLine(typed);
    }
}
