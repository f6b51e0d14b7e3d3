package tr.bel.acikkapi.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.shared.Phone;

class DialNumberTest {

    private static final Phone GULSEN = new Phone("+905321234567");
    private static final Phone BERLIN = new Phone("+493012345678");

    @Test
    void a_number_of_the_country_and_a_foreign_one_are_dialled_as_the_exchange_wants_them() {
        assertThat(DialNumber.of(GULSEN, "0{n}", "00{i}")).contains("05321234567");
        assertThat(DialNumber.of(GULSEN, "90{n}", "")).contains("905321234567");
        assertThat(DialNumber.of(GULSEN, "9{i}", "")).contains("9905321234567");
        assertThat(DialNumber.of(BERLIN, "0{n}", "00{i}")).contains("00493012345678");
    }

    @Test
    void nobody_is_called_where_no_way_is_named_or_what_is_named_cannot_be_dialled() {
        assertThat(DialNumber.of(BERLIN, "0{n}", "")).isEmpty();
        assertThat(DialNumber.of(GULSEN, "0", "")).isEmpty();
        assertThat(DialNumber.of(GULSEN, "0{n},1,Hangup()", "")).isEmpty();
        assertThat(DialNumber.of(GULSEN, "{n}@baska", "")).isEmpty();
    }
}
