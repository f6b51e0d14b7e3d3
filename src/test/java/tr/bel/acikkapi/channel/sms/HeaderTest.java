package tr.bel.acikkapi.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.feedback.DeliveryReports.Outcome;

class HeaderTest {

    @Test
    void parts_and_turkish_tables_are_read_in_whatever_order() {
        assertThat(Header.read(new byte[] {0x08, 0x00, 0x03, 0x07, 0x02, 0x01, 0x24, 0x01, 0x01, 'x'}))
                .isEqualTo(new Header(7, 2, 1, true, false));
        assertThat(Header.read(new byte[] {0x09, 0x25, 0x01, 0x01, 0x08, 0x04, 0x01, 0x02, 0x03, 0x02}))
                .isEqualTo(new Header(0x0102, 3, 2, false, true));
    }

    @Test
    void a_part_beyond_the_last_is_a_message_of_its_own() {
        assertThat(Header.read(new byte[] {0x05, 0x00, 0x03, 0x07, 0x02, 0x03})).isEqualTo(Header.NONE);
    }

    @Property
    void no_octets_whatsoever_break_it(@ForAll byte[] octets) {
        assertThatCode(() -> Header.read(octets)).doesNotThrowAnyException();
        assertThat(Header.length(octets)).isLessThanOrEqualTo(octets.length);
    }

    @Test
    void receipts_are_read_as_operators_write_them() {
        ReceiptText text = ReceiptText.read(
                "id:0A1B sub:001 dlvrd:000 submit date:2611260900 done date:2611260901 stat:UNDELIV err:034 text:"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(text).isEqualTo(new ReceiptText("0A1B", "UNDELIV", "034"));
        assertThat(ReceiptText.outcome("UNDELIV", 0)).isEqualTo(Outcome.CAME_BACK);
        assertThat(ReceiptText.outcome("", 2)).isEqualTo(Outcome.ARRIVED);
        assertThat(ReceiptText.outcome("ENROUTE", 1)).isEqualTo(Outcome.DELAYED);
    }

    @Test
    void an_id_is_the_same_in_hexadecimal_and_in_decimal() {
        assertThat(Reports.spellings("0000065539")).contains("10003", "65539");
        assertThat(Reports.spellings("10003")).contains("65539");
        assertThat(Reports.spellings("a1B")).contains("A1B", "a1b", "2587");
    }
}
