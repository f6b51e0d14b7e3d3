package tr.bel.acikkapi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The search, in both spellings of Turkish. */
@AcikKapiTest
class SearchCasesTest {

    private static final StaffMember ZEYNEP =
            new StaffMember(1, "zeynep", "Zeynep Kaya", Set.of(Role.COORDINATOR), null, false);
    private static final StaffMember HASAN =
            new StaffMember(2, "hasan", "Hasan Işık", Set.of(Role.DIRECTORATE_OFFICER), "park-bahceler", false);

    private static final StaffMember KEMAL =
            new StaffMember(3, "kemal", "Kemal Doğan", Set.of(Role.PRIVATE_OFFICE), null, false);

    @Autowired
    SearchCases search;

    @Autowired
    CaseFiles files;

    @Autowired
    Intake intake;

    @Autowired
    Contacts contacts;

    @Autowired
    Applicants applicants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Applications applications;

    @BeforeEach
    void doors() {
        applications = new Applications(intake, contacts, transaction, clock);
    }

    @Test
    void every_spelling_finds_the_same_cases() {
        String lamp = applications
                .receive("Sokağın IŞIĞI gece yanmıyor, ışıklar hep sönük.")
                .number();
        String place = receiveAt("Elektrik direği eğik.", new Place(null, "Işık Sokak 5", null, null));
        applications.receive("Konuyla ilgisiz bir istek.");
        for (String spelling : List.of("ışık", "IŞIK", "isik", "ISIK", "Işık")) {
            assertThat(numbers(spelling, ZEYNEP)).as(spelling).containsExactlyInAnyOrder(lamp, place);
        }
    }

    @Test
    void hooks_are_not_needed_and_endings_do_not_matter() {
        String hole = applications.receive("Yolda derin çukurlar oluştu.").number();
        assertThat(numbers("cukur", ZEYNEP)).contains(hole);
        assertThat(numbers("çukur yol", ZEYNEP)).contains(hole);
        assertThat(numbers("ÇUKUR", ZEYNEP)).contains(hole);
    }

    @Test
    void a_misspelling_is_found_as_approximate() {
        String sewer = applications.receive("Kanalizasyon taştı, evi su bastı.").number();
        SearchCases.Found found = search.search("kanalizsyon", ZEYNEP, Optional.empty(), 25);
        assertThat(found.approximate()).isTrue();
        assertThat(found.rows()).extracting(CaseRow::number).contains(sewer);
    }

    @Test
    void the_number_is_found_as_people_write_it() {
        String number = applications.receive("Numarayla aranacak olan.").number();
        assertThat(numbers(number, ZEYNEP)).containsExactly(number);
        assertThat(numbers(number.replace("-", "/"), ZEYNEP)).containsExactly(number);
    }

    @Test
    void the_name_is_found_by_those_who_may_see_it_all_and_by_nobody_else() {
        long gulsen = applicants.register(new ApplicantDetails(
                new PersonName("Gülşen Öztürk"), null, null, null, null, Medium.NONE, Language.TR));
        String hers = applications
                .receive("test:gulsen", "Bahçe duvarı yıkıldı.", gulsen, Place.UNKNOWN)
                .number();
        assertThat(numbers("gulsen ozturk", ZEYNEP)).containsExactly(hers);
        assertThat(numbers("gulsen ozturk", HASAN)).isEmpty();
    }

    @Test
    void who_asked_to_be_kept_back_is_found_by_name_by_coordination_alone() {
        long sevim = applicants.register(new ApplicantDetails(
                new PersonName("Sevim Kırlangıç"), null, null, null, null, Medium.NONE, Language.TR));
        String hidden =
                applications.receiveHidden("Komşum kaçak kat çıkıyor.", sevim).number();
        String open = applications
                .receive("test:sevim", "Sokak karanlık.", sevim, Place.UNKNOWN)
                .number();
        assertThat(numbers("sevim kirlangic", ZEYNEP)).containsExactlyInAnyOrder(hidden, open);
        assertThat(numbers("sevim kirlangic", KEMAL)).containsExactly(open);
        assertThat(files.ofPerson(sevim, KEMAL, 9)).extracting(CaseRow::number).containsExactly(open);
        assertThat(files.ofPerson(sevim, ZEYNEP, 9)).hasSize(2);
        assertThat(numbers("kaçak kat", KEMAL)).contains(hidden);
    }

    @Test
    void a_telephone_finds_the_applications_of_its_owner_however_it_is_written() {
        long hasan = applicants.register(new ApplicantDetails(
                new PersonName("Hasan Kaya"),
                null,
                Phone.parse("0532 111 22 34").orElseThrow(),
                null,
                null,
                Medium.CALL,
                Language.TR));
        String his = applications
                .receive("test:hasan", "Kaldırım taşları oynuyor.", hasan, Place.UNKNOWN)
                .number();
        assertThat(numbers("0532 111 22 34", ZEYNEP)).containsExactly(his);
        assertThat(numbers("+90 (532) 111-2234", ZEYNEP)).containsExactly(his);
        assertThat(numbers("1112234", ZEYNEP)).containsExactly(his);
        assertThat(numbers("0532 111 22 34", HASAN)).isEmpty();
    }

    @Test
    void this_years_number_is_found_without_its_year_and_zeroes() {
        String number = applications.receive("Durakta gölgelik yok.").number();
        String spoken = number.substring(number.indexOf('-') + 1).replaceFirst("^0+", "");
        assertThat(numbers(spoken, ZEYNEP)).containsExactly(number);
        assertThat(numbers("0" + spoken, ZEYNEP)).containsExactly(number);
    }

    @Test
    void what_is_out_of_sight_is_not_found() {
        applications.receive("Yalnız koordinasyonun gördüğü zambak.");
        assertThat(numbers("zambak", ZEYNEP)).hasSize(1);
        assertThat(numbers("zambak", HASAN)).isEmpty();
    }

    @Test
    void signs_and_operators_in_the_query_do_no_harm() {
        for (String query :
                List.of("'", "a & | !", ":*", "\\", "%", "_", "()", "' or 1=1 --", "  ", "\u0000x".substring(1))) {
            assertThat(search.search(query, ZEYNEP, Optional.empty(), 5)).isNotNull();
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 7; i++) {
            applications.receive("Leylek yuvası " + i);
        }
        SearchCases.Found first = search.search("leylek", ZEYNEP, Optional.empty(), 4);
        SearchCases.Found second = search.search("leylek", ZEYNEP, first.next(), 4);
        assertThat(first.rows()).hasSize(4);
        assertThat(second.rows()).hasSize(3);
        assertThat(second.next()).isEmpty();
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
    }

    private List<String> numbers(String query, StaffMember reader) {
        return search.search(query, reader, Optional.empty(), 25).rows().stream()
                .map(CaseRow::number)
                .toList();
    }

    private String receiveAt(String text, Place place) {
        return applications.receive("test:" + text, text, null, place).number();
    }
}
