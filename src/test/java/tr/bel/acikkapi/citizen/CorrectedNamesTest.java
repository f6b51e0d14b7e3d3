package tr.bel.acikkapi.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** A typo is mended, and what the person proved stays proved; a record that goes to somebody else proves nothing of them. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class CorrectedNamesTest {

    private static final String PHONE = "0532 811 22 33";
    private static final String E164 = "+905328112233";
    private static final String MAIL = "gulsen@ornek.test";

    @Autowired
    private Applicants applicants;

    @Autowired
    private ProvedContacts proofs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_corrected_name_keeps_what_was_proved_and_leaves_no_proof_behind() {
        long id = applicants.register(details("Gülşen Öztük", PHONE, null));
        proofs.prove(E164, name("Gülşen Öztük"));
        proofs.prove(MAIL, name("Gülşen Öztük"));
        applicants.update(id, details("Gülşen Öztürk", PHONE, null));
        assertThat(proofs.isProved(E164, name("Gülşen Öztürk"))).isTrue();
        assertThat(proofs.isProved(MAIL, name("Gülşen Öztürk"))).isTrue();
        assertThat(proofs.isProved(E164, name("Gülşen Öztük"))).isFalse();
        ApplicantCard card = applicants.card(id).orElseThrow();
        assertThat(card.phoneProved()).isTrue();
    }

    @Test
    void a_record_that_is_given_to_another_person_proves_nothing_of_them() {
        long id = applicants.register(details("Ayşe Demirci", "0532 811 22 44", null));
        proofs.prove("+905328112244", name("Ayşe Demirci"));
        applicants.update(id, details("Fatma Demirci", "0532 811 22 44", null));
        assertThat(proofs.isProved("+905328112244", name("Fatma Demirci"))).isFalse();

        long other = applicants.register(details("Hasan Kaya", "0532 811 22 55", "10000000146"));
        proofs.prove("+905328112255", name("Hasan Kaya"));
        applicants.update(other, details("Hakan Kaya", "0532 811 22 55", "12345678950"));
        assertThat(proofs.isProved("+905328112255", name("Hakan Kaya")))
                .as("another national id is another person")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Hasan Kaya, Hakan Kaya",
        "Cemal Kaya, Kemal Kaya",
        "Selin Kaya, Selim Kaya",
        "Selma Kaya, Selda Kaya",
        "Ali Yılmaz, Mehmet Ali Yılmaz",
        "Ahmet Ali, Ali Ahmet",
        "Ayşe Kaya, Ayşe Maya",
    })
    void brothers_and_fathers_and_sons_at_one_telephone_prove_nothing_for_each_other(String one, String other) {
        long id = applicants.register(details(one, "0532 811 22 88", null));
        proofs.prove("+905328112288", name(one));
        applicants.update(id, details(other, "0532 811 22 88", null));
        assertThat(proofs.isProved("+905328112288", name(other))).isFalse();
    }

    @Test
    void a_new_number_is_proved_by_no_correction_and_a_namesake_keeps_their_proof() {
        long id = applicants.register(details("Zeliha Kurtt", "0532 811 22 66", null));
        applicants.register(details("Zeliha Kurtt", "0532 811 22 66", null));
        proofs.prove("+905328112266", name("Zeliha Kurtt"));
        applicants.update(id, details("Zeliha Kurt", "0532 811 22 77", null));
        assertThat(proofs.isProved("+905328112277", name("Zeliha Kurt"))).isFalse();
        applicants.update(id, details("Zeliha Kurtt", "0532 811 22 66", null));
        applicants.update(id, details("Zeliha Kurt", "0532 811 22 66", null));
        assertThat(proofs.isProved("+905328112266", name("Zeliha Kurt"))).isTrue();
        assertThat(proofs.isProved("+905328112266", name("Zeliha Kurtt")))
                .as("the other record")
                .isTrue();
        assertThat(jdbc.sql("select count(distinct proved_at) from citizen.proved_contact where contact ="
                                + " '+905328112266'")
                        .query(Long.class)
                        .single())
                .as("since the same moment")
                .isEqualTo(1);
    }

    private static PersonName name(String name) {
        return PersonName.parse(name).orElseThrow();
    }

    private static ApplicantDetails details(String name, String phone, @Nullable String nationalId) {
        return new ApplicantDetails(
                name(name),
                nationalId == null ? null : NationalId.parse(nationalId).orElseThrow(),
                Phone.parse(phone).orElseThrow(),
                phone.equals(PHONE) ? EmailAddress.parse(MAIL).orElseThrow() : null,
                null,
                Medium.CALL,
                Language.TR);
    }
}
