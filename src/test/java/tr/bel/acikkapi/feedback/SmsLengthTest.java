package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Figures of the domain notes: 160/153, 155/149 with Turkish letters, 70/67 for everything else, less the operator's five. */
class SmsLengthTest {

    @Test
    void plain_letters_cost_one_and_leave_room_for_the_operators_code() {
        assertThat(SmsLength.of("a".repeat(155))).isEqualTo(new SmsLength(155, 1, 0, false));
        assertThat(SmsLength.of("a".repeat(156)).parts()).isEqualTo(2);
        assertThat(SmsLength.of("Öğütücü").units()).isEqualTo(8);
    }

    @Test
    void seven_turkish_letters_cost_two_and_five_other_letters_of_turkish_one() {
        assertThat(SmsLength.of("ĞİŞçğış").units()).isEqualTo(14);
        assertThat(SmsLength.of("ÇÖÜöü").units()).isEqualTo(5);
        assertThat(SmsLength.of("ş" + "a".repeat(148))).isEqualTo(new SmsLength(150, 1, 0, false));
        assertThat(SmsLength.of("ş" + "a".repeat(149)).parts()).isEqualTo(2);
    }

    @Test
    void one_letter_of_elsewhere_makes_all_of_it_wide() {
        assertThat(SmsLength.of("ن" + "a".repeat(64))).isEqualTo(new SmsLength(65, 1, 0, true));
        assertThat(SmsLength.of("ن" + "a".repeat(65)).parts()).isEqualTo(2);
        assertThat(SmsLength.of("“tırnak”").wide()).isTrue();
    }
}
