package tr.bel.acikkapi.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.persons.Household.phone;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.JoinPersons;
import tr.bel.acikkapi.citizen.Judgement;
import tr.bel.acikkapi.citizen.KeepApart;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.citizen.PartPerson;
import tr.bel.acikkapi.citizen.Persons;
import tr.bel.acikkapi.persons.LikelySame.Likely;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Who may be the same person, and why. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class LikelySameTest {

    private static final Judgement SEEN = new Judgement("zeynep", "Telefonda sordum.", false);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private LikelySame likely;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Persons persons;

    @Autowired
    private JoinPersons join;

    @Autowired
    private PartPerson part;

    @Autowired
    private KeepApart keepApart;

    @Autowired
    private Applicants applicants;

    private Household home;

    @BeforeEach
    void people() {
        home = new Household(context);
    }

    private List<Long> likelyOf(long applicant) {
        return likely.of(applicant).stream().map(Likely::applicantId).toList();
    }

    @Test
    void the_same_telephone_under_a_misspelt_name_is_suggested_with_its_reasons() {
        String phone = phone();
        long one = home.applicant("Hatice Yalçın", phone);
        long other = home.applicant("hatice yalcin kaya", phone);
        assertThat(likely.of(one)).singleElement().satisfies(l -> {
            assertThat(l.applicantId()).isEqualTo(other);
            assertThat(l.signs()).containsExactlyInAnyOrder(Sign.SAME_PHONE, Sign.NEAR_NAME);
        });
    }

    @Test
    void a_household_that_shares_a_telephone_is_not_one_person() {
        String phone = phone();
        long husband = home.applicant("Emin Kaya", phone);
        home.applicant("Emine Kaya", phone);
        home.applicant("Zeliha Kaya", phone);
        assertThat(likelyOf(husband)).isEmpty();
    }

    @Test
    void the_same_identity_number_is_enough_even_under_another_name_and_two_different_ones_are_never_suggested() {
        String phone = phone();
        long one = home.applicant("Sultan Özer", phone, null, "10000000146", null);
        long same = home.applicant("Sultan Demir", null, null, "10000000146", null);
        long other = home.applicant("Sultan Özer", phone, null, another(), null);
        assertThat(likelyOf(one)).containsExactly(same);
        assertThat(likelyOf(other)).isEmpty();
    }

    @Test
    void a_name_alone_says_nothing_but_with_the_neighbourhood_it_does() {
        long one = home.applicant("Nurettin Avcıoğlu", phone());
        long near = home.applicant("Nurettin Avcıoglu", null, "nurettin@posta.example", null, null);
        long far = home.applicant("Nurettin Avcıoğlu", phone());
        home.receive(one, "esentepe", "Fatura yüksek geldi.");
        home.receive(near, "esentepe", "Sayaç okunmadı.");
        home.receive(far, "sanayi", "Çukur var.");
        assertThat(likely.of(one)).singleElement().satisfies(l -> {
            assertThat(l.applicantId()).isEqualTo(near);
            assertThat(l.signs()).isEqualTo(Set.of(Sign.SAME_NAME, Sign.SAME_NEIGHBOURHOOD));
        });
    }

    @Test
    void a_hidden_case_does_not_tell_the_neighbourhood() {
        long one = home.applicant("Perihan Koçyiğit", phone());
        long hidden = home.applicant("Perihan Koçyiğit", phone());
        home.receive(one, "bahcelievler", "Rögar taşıyor.");
        home.receive(hidden, "bahcelievler", "Komşum kaçak kat çıkıyor.", true);
        assertThat(likelyOf(one)).isEmpty();
    }

    @Test
    void a_name_that_many_bear_says_nothing_even_with_the_neighbourhood() {
        long first = 0;
        for (int i = 0; i < 25; i++) {
            long each = home.applicant("Mehmet Yılmaz", phone());
            home.receive(each, "cumhuriyet", "Çukur var.");
            first = first == 0 ? each : first;
        }
        assertThat(likelyOf(first)).isEmpty();
    }

    @Test
    void of_another_person_only_one_record_is_suggested_and_never_more_than_five_persons() {
        String phone = phone();
        long me = home.applicant("Tülay Şen", phone);
        long a = home.applicant("Tülay Şen", phone);
        long b = home.applicant("Tülay Şen", phone);
        join.join(a, b, SEEN);
        assertThat(likelyOf(me)).containsExactly(a);
        for (int i = 0; i < 9; i++) {
            home.applicant("Tülay Şen", phone);
        }
        assertThat(likelyOf(me)).hasSize(5);
    }

    @Test
    void what_was_refused_or_parted_does_not_come_back_for_any_record_of_the_two() {
        String phone = phone();
        long a = home.applicant("Volkan Erdem", phone);
        long b = home.applicant("Volkan Erdem", phone);
        keepApart.keepApart(a, b, SEEN);
        assertThat(likelyOf(a)).isEmpty();
        long c = home.applicant("Volkan Erdem", phone);
        join.join(a, c, SEEN);
        assertThat(likelyOf(c)).isEmpty();
        part.part(a, Set.of(c), SEEN);
        assertThat(likelyOf(a)).isEmpty();
        assertThat(likelyOf(c)).containsExactly(b);
    }

    @Test
    void suggestions_appear_when_a_case_comes_in_or_contact_data_change_and_go_when_they_no_longer_hold() {
        String phone = phone();
        long a = home.applicant("Cansu Erbaş", phone);
        long b = home.applicant("Cansu Erbaş", phone());
        home.receive(a, "ataturk", "Işıklar yanmıyor.");
        home.look();
        assertThat(suggestions.ofPerson(persons.members(a), 9)).isEmpty();
        applicants.update(b, details(phone));
        home.look();
        assertThat(suggestions.ofPerson(persons.members(a), 9))
                .singleElement()
                .satisfies(s -> assertThat(s.beside(persons.members(a))).isEqualTo(b));
        applicants.update(b, details(phone()));
        home.look();
        assertThat(suggestions.ofPerson(persons.members(a), 9)).isEmpty();
    }

    private static ApplicantDetails details(String phone) {
        return new ApplicantDetails(null, null, Phone.parse(phone).orElseThrow(), null, null, Medium.NONE, Language.TR);
    }

    /** Another number with right check digits. */
    private static String another() {
        for (int n = 0; n < 100; n++) {
            String digits = "200000001%02d".formatted(n);
            if (NationalId.parse(digits).isPresent()) {
                return digits;
            }
        }
        throw new IllegalStateException("no number has right check digits");
    }
}
