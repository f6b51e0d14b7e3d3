package tr.bel.acikkapi.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void a_number_that_costs_more_than_a_call_is_dialled_nowhere() {
        for (String costly : List.of(
                "+909001234567", // premium
                "+19002345678", // premium, of another country
                "+448431234567", // shared cost
                "+979123456789", // premium of no country
                "+870773111632", // Inmarsat
                "+881612345678", // Globalstar
                "+883510012345")) { // a network of no country
            assertThat(DialNumber.of(new Phone(costly), "0{n}", "00{i}"))
                    .as(costly)
                    .isEmpty();
        }
        for (String usual : List.of("+908001234567", "+904441234", "+908501234567", "+8801812345678", "+80012345678")) {
            assertThat(DialNumber.of(new Phone(usual), "0{n}", "00{i}"))
                    .as(usual)
                    .isPresent();
        }
    }

    @Test
    void nobody_is_called_where_no_way_is_named_or_what_is_named_cannot_be_dialled() {
        assertThat(DialNumber.of(BERLIN, "0{n}", "")).isEmpty();
        assertThat(DialNumber.of(GULSEN, "0", "")).isEmpty();
        assertThat(DialNumber.of(GULSEN, "0{n},1,Hangup()", "")).isEmpty();
        assertThat(DialNumber.of(GULSEN, "{n}@baska", "")).isEmpty();
    }
}
