package tr.bel.acikkapi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Figures of the domain notes: 160/153, 155/149 with Turkish letters, 70/67 for everything else, less the operator's five. */
class SmsTextTest {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE = "^{}\\[~]|€\f";
    private static final String TURKISH = "ĞİŞçğış";

    @Test
    void plain_letters_cost_one_and_leave_room_for_the_operators_code() {
        assertThat(SmsText.of("a".repeat(155)))
                .isEqualTo(new SmsText(SmsAlphabet.GSM, List.of("a".repeat(155)), 155, 0));
        assertThat(SmsText.of("a".repeat(156)).count()).isEqualTo(2);
        assertThat(SmsText.of("Öğütücü").units()).isEqualTo(8);
    }

    @Test
    void seven_turkish_letters_cost_two_and_five_other_letters_of_turkish_one() {
        assertThat(SmsText.of("ĞİŞçğış").units()).isEqualTo(14);
        assertThat(SmsText.of("ÇÖÜöü").units()).isEqualTo(5);
        assertThat(SmsText.of("ş" + "a".repeat(148)).count()).isEqualTo(1);
        assertThat(SmsText.of("ş" + "a".repeat(149)).count()).isEqualTo(2);
    }

    @Test
    void one_letter_of_elsewhere_makes_all_of_it_wide() {
        assertThat(SmsText.of("ن" + "a".repeat(64)).left()).isZero();
        assertThat(SmsText.of("ن" + "a".repeat(65)).count()).isEqualTo(2);
        assertThat(SmsText.of("“tırnak”").isWide()).isTrue();
    }

    @Test
    void septets_of_turkish_tables_are_those_of_the_standard() {
        assertThat(SmsBytes.write(SmsAlphabet.TURKISH, "Işık")).containsExactly(0x49, 0x1B, 0x73, 0x1B, 0x69, 0x6B);
        assertThat(SmsBytes.septets(new byte[] {0x1C, 0x1D, 0x40, 0x07, 0x0B, 0x0C, 0x60}, false, true))
                .isEqualTo("ŞşİıĞğç");
        assertThat(SmsBytes.septets(new byte[] {0x1B, 0x65, 0x1B, 0x53}, false, false))
                .as("without the Turkish table an unknown shift is the plain letter")
                .isEqualTo("€S");
    }

    @Property
    void the_alphabet_is_the_narrowest_that_holds_the_text(@ForAll("texts") String text) {
        SmsAlphabet chosen = SmsText.of(text).alphabet();

        boolean gsm = text.chars().allMatch(c -> (BASIC + TWICE).indexOf(c) >= 0);
        boolean turkish = text.chars().allMatch(c -> (BASIC + TWICE + TURKISH).indexOf(c) >= 0);
        assertThat(chosen).isEqualTo(gsm ? SmsAlphabet.GSM : turkish ? SmsAlphabet.TURKISH : SmsAlphabet.UCS2);
    }

    @Property
    void parts_are_the_text_and_each_fits_into_140_octets_with_its_header(@ForAll("texts") String text) {
        SmsText sms = SmsText.of(text);

        assertThat(String.join("", sms.parts())).isEqualTo(text);
        for (int i = 0; i < sms.count(); i++) {
            int appended = i == 0 ? SmsText.OPERATOR : 0;
            assertThat(octets(sms, sms.parts().get(i), appended)).isLessThanOrEqualTo(140);
        }
    }

    /** Counted as the network packs it: seven bits a septet after the header, or two octets a unit. */
    private static int octets(SmsText sms, String part, int appended) {
        int turkish = sms.alphabet() == SmsAlphabet.TURKISH ? 3 : 0;
        int joined = sms.count() > 1 ? 5 : 0;
        int header = turkish + joined == 0 ? 0 : 1 + turkish + joined;
        if (sms.isWide()) {
            return header + 2 * (part.length() + appended);
        }
        int septets = SmsBytes.write(sms.alphabet(), part).length + appended;
        int headerSeptets = Math.ceilDiv(header * 8, 7);
        return Math.ceilDiv((headerSeptets + septets) * 7, 8);
    }

    @Property
    void no_part_could_have_held_the_next_ones_first_letter(@ForAll("texts") String text) {
        SmsText sms = SmsText.of(text);

        for (int i = 0; i + 1 < sms.count(); i++) {
            int room = sms.alphabet().part() - (i == 0 ? SmsText.OPERATOR : 0);
            int used = SmsText.in(sms.alphabet(), sms.parts().get(i)).units();
            int next =
                    sms.alphabet().cost(sms.parts().get(i + 1).codePointAt(0)).orElseThrow();
            assertThat(used).isLessThanOrEqualTo(room);
            assertThat(used + next).isGreaterThan(room);
        }
    }

    @Property
    void what_is_written_is_read_again_byte_for_byte(@ForAll("texts") String text) {
        SmsText sms = SmsText.of(text);

        String read = sms.parts().stream()
                .map(part -> SmsBytes.write(sms.alphabet(), part))
                .map(octets -> sms.isWide()
                        ? SmsBytes.wide(octets)
                        : SmsBytes.septets(octets, sms.alphabet() == SmsAlphabet.TURKISH, false))
                .reduce("", String::concat);
        assertThat(read).isEqualTo(text);
    }

    @Property
    void a_letter_more_never_makes_fewer_parts(@ForAll("texts") String text) {
        assertThat(SmsText.of(text + "ş").count())
                .isGreaterThanOrEqualTo(SmsText.of(text).count());
        assertThat(SmsText.of(text).left()).isGreaterThanOrEqualTo(0);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.strings().withChars(BASIC + TWICE).ofMaxLength(700);
        Arbitrary<String> turkish =
                Arbitraries.strings().withChars(BASIC + TWICE + TURKISH).ofMaxLength(700);
        Arbitrary<String> wide = Arbitraries.of("Işık", "😀", "ن", "Ş", "x", "“", "\u2019", "ğ")
                .list()
                .ofMaxSize(300)
                .map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(plain, turkish, wide);
    }
}
