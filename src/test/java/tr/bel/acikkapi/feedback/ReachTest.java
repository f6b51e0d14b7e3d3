package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;

/** The wish first, then what reaches; and when one way fails, the next that was not tried. */
class ReachTest {

    private static final ApplicantDetails ALL =
            Town.person(Medium.EMAIL, "0532 123 45 67", "a@posta.example", "Lale Sok. 3");

    /** A machine that reaches whoever has what it needs. */
    private record Machine(Medium medium) implements Outbound {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean canReach(ApplicantDetails applicant) {
            return medium == Medium.EMAIL ? applicant.email() != null : applicant.phone() != null;
        }

        @Override
        public Sent send(OutgoingMessage message) {
            return new Sent.Accepted("");
        }
    }

    private final Set<String> proved = new HashSet<>();
    private final Reach withSms = new Reach(
            List.of(new Machine(Medium.EMAIL), new Machine(Medium.SMS)), (contact, name) -> proved.contains(contact));
    private final Reach mailOnly =
            new Reach(List.of(new Machine(Medium.EMAIL)), (contact, name) -> proved.contains(contact));

    @Test
    void the_wish_wins_and_what_it_lacks_is_made_up_by_what_reaches() {
        assertThat(withSms.choose(Occasion.RESOLVED, Town.person(Medium.LETTER, "0532 123 45 67", null, "Lale 3")))
                .contains(Medium.LETTER);
        assertThat(withSms.choose(Occasion.RESOLVED, Town.person(Medium.EMAIL, "0532 123 45 67", null, null)))
                .contains(Medium.SMS);
        assertThat(mailOnly.choose(Occasion.RESOLVED, Town.person(Medium.SMS, "0532 123 45 67", null, null)))
                .contains(Medium.CALL);
        assertThat(mailOnly.choose(Occasion.RECEIVED, Town.person(Medium.SMS, "0532 123 45 67", null, null)))
                .as("a courtesy is not worth a call")
                .isEmpty();
    }

    @Test
    void mail_that_fails_becomes_an_sms_where_there_is_a_door_for_it_then_a_call_then_a_letter() {
        assertThat(withSms.after(Medium.EMAIL, Set.of(Medium.EMAIL), ALL)).contains(Medium.SMS);
        assertThat(mailOnly.after(Medium.EMAIL, Set.of(Medium.EMAIL), ALL)).contains(Medium.CALL);
        assertThat(withSms.after(Medium.SMS, Set.of(Medium.EMAIL, Medium.SMS), ALL))
                .contains(Medium.CALL);
        assertThat(withSms.after(Medium.SMS, Set.of(Medium.SMS), ALL)).contains(Medium.EMAIL);
        assertThat(withSms.after(Medium.EMAIL, Set.of(Medium.SMS, Medium.EMAIL), ALL))
                .contains(Medium.CALL);
        assertThat(withSms.after(Medium.CALL, Set.of(Medium.CALL), ALL)).contains(Medium.LETTER);
        assertThat(withSms.after(Medium.LETTER, Set.of(Medium.LETTER), ALL)).isEmpty();
    }

    @Test
    void what_is_known_to_be_theirs_goes_before_what_was_only_said() {
        ApplicantDetails lost = Town.person(Medium.LETTER, "0532 123 45 67", "a@posta.example", null);
        assertThat(withSms.choose(Occasion.RESOLVED, lost)).contains(Medium.EMAIL);
        proved.add("+905321234567");
        assertThat(withSms.choose(Occasion.RESOLVED, lost)).contains(Medium.SMS);
        assertThat(mailOnly.choose(Occasion.RESOLVED, lost)).contains(Medium.EMAIL);
        proved.add("a@posta.example");
        assertThat(withSms.choose(Occasion.RESOLVED, lost)).contains(Medium.EMAIL);
        assertThat(withSms.choose(Occasion.RESOLVED, ALL)).as("the wish").contains(Medium.EMAIL);
    }
}
