package tr.bel.acikkapi.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.persons.Household.AYSE;
import static tr.bel.acikkapi.persons.Household.KEMAL;
import static tr.bel.acikkapi.persons.Household.MEHMET;
import static tr.bel.acikkapi.persons.Household.ZEYNEP;
import static tr.bel.acikkapi.persons.Household.phone;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.citizen.Persons;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The panel, the page of a person, the comparison and the work list, as a browser without scripts sees them. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class PersonsPagesTest {

    private static final String WHY = "Telefonda sordum, aynı kişi.";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles files;

    @Autowired
    private KnownMatters known;

    @Autowired
    private JdbcClient jdbc;

    /** Every test has one of its own, so that nobody is suggested to the people of another. */
    private static final Iterator<String> NEIGHBOURHOODS = List.of(
                    "gulbahce", "sanayi", "kocatepe", "isiklar", "cinarli", "sehitler", "karsiyaka", "barbaros")
            .iterator();

    private Household home;
    private String neighbourhood;
    private long one;
    private long other;
    private CaseView first;
    private CaseView second;

    @BeforeEach
    void twoRecords() {
        home = new Household(context);
        String phone = phone();
        one = home.applicant("Hatice Yalçın", phone);
        other = home.applicant("Hatice Yalcin", phone);
        neighbourhood = NEIGHBOURHOODS.next();
        first = home.receive(one, neighbourhood, "Kaldırım çökmüş, tekerlekli sandalye geçemiyor.");
        second = home.receive(other, neighbourhood, "Kaldırım çökmüş, tekerlekli sandalye hâlâ geçemiyor.");
        home.look();
    }

    private static String page(CaseView file) {
        return "/basvurular/" + file.number();
    }

    private String pair() {
        return "/kisiler/" + one + "/es/" + other;
    }

    @Test
    void a_case_says_who_may_be_the_same_person_and_one_key_makes_them_one() throws Exception {
        assertThat(home.open(AYSE, page(first)).page())
                .contains("aynı telefon · adı aynı", "Alt+s", "Alt+a", "Bu kişinin başka başvurusu yok.")
                .doesNotContain("Hatice Yalçın", "Hatice Yalcin");
        var sent = home.send(AYSE, pair() + "/birlesme", "donus", first.number());
        assertThat(sent.leadsTo()).isEqualTo(page(first) + "#kisi");
        assertThat(persons.members(one)).containsExactly(one, other);
        assertThat(persons.acts(List.of(one), 1).getFirst().reason())
                .isEqualTo("Belirtiler: aynı telefon, adı aynı, aynı mahalleden başvurmuş");
        assertThat(home.open(AYSE, page(first)).page())
                .contains("1 başvurusu daha var", "2 kayıt", second.number())
                .doesNotContain("Alt+s");
    }

    @Test
    void what_is_refused_with_a_reason_does_not_come_back_and_without_one_nothing_is_done() throws Exception {
        var silent = home.send(ZEYNEP, pair() + "/ayrilik", "donus", "liste");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.page()).contains("Nedenini yazın", "value=\"liste\"");
        var sent = home.send(ZEYNEP, pair() + "/ayrilik", "donus", "liste", "neden", "Aynı evden, telefon ortak");
        assertThat(sent.leadsTo()).isEqualTo("/kisiler");
        home.receive(one, neighbourhood, "Yine aynı kaldırım.");
        home.look();
        assertThat(home.open(ZEYNEP, page(first)).page()).doesNotContain("Alt+s");
        assertThat(home.open(ZEYNEP, "/kisiler/" + one).page())
                .contains("Aynı kişi değil denildi", "Aynı evden, telefon ortak");
        var late = home.send(AYSE, pair() + "/birlesme", "neden", WHY);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page()).contains(WHY, "Buna rağmen aynı kişi", "daha önce");
        assertThat(home.send(AYSE, pair() + "/birlesme", "neden", WHY, "yine", "true")
                        .leadsTo())
                .isEqualTo("/kisiler/" + one);
    }

    @Test
    void the_page_of_a_person_shows_all_cases_and_records_and_parts_them_again() throws Exception {
        home.send(ZEYNEP, pair() + "/birlesme", "neden", WHY);
        String page = home.open(AYSE, "/kisiler/" + other).page();
        assertThat(page)
                .contains(first.number(), second.number(), "2 kayıt", "2 başvuru, 2 açık", WHY)
                .doesNotContain("Hatice Yalçın", "Hatice Yalcin");
        String parting = "/kisiler/" + one + "/ayrilan";
        var nobody = home.send(AYSE, parting, "neden", "Kardeşiymiş.");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page()).contains("Ayrılacak kayıtları işaretleyin.", "Kardeşiymiş.");
        assertThat(home.send(AYSE, parting, "kayit", String.valueOf(other), "neden", "Kardeşiymiş.")
                        .leadsTo())
                .isEqualTo("/kisiler/" + one);
        assertThat(home.open(AYSE, "/kisiler/" + one).page())
                .contains(first.number(), "Kardeşiymiş.", "Ayrıldı")
                .doesNotContain(second.number());
    }

    @Test
    void a_record_that_is_not_suggested_is_found_by_the_number_of_its_case() throws Exception {
        long third = home.applicant("Hatice Bozkurt", phone());
        CaseView maiden = home.receive(third, null, "Evlenmeden önceki adımla da başvurmuştum.");
        String find = "/kisiler/" + one + "/es?basvuru=";
        assertThat(home.open(AYSE, find + maiden.number()).leadsTo()).isEqualTo("/kisiler/" + one + "/es/" + third);
        assertThat(home.open(AYSE, "/kisiler/" + one + "/es/" + third).page()).contains("adları farklı");
        assertThat(home.send(AYSE, "/kisiler/" + one + "/es/" + third + "/birlesme")
                        .status())
                .isEqualTo(422);
        var unknown = home.open(AYSE, find + "2001-000001");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page()).contains("Numarayı kontrol edin", "2001-000001");
        assertThat(home.open(AYSE, "/kisiler/" + one + "/es/" + one).leadsTo()).isEqualTo("/kisiler/" + one);
    }

    @Test
    void different_identity_numbers_are_overruled_by_coordination_alone() throws Exception {
        long foreigner = home.applicant("Aylin Petrova", phone(), null, number("990000001"), null);
        long citizen = home.applicant("Aylin Petrova", phone(), null, number("200000002"), null);
        String address = "/kisiler/" + foreigner + "/es/" + citizen;
        assertThat(home.open(AYSE, address).page())
                .contains("kimlik numaraları farklı")
                .doesNotContain("name=\"yine\"");
        assertThat(home.open(ZEYNEP, address).page()).contains("name=\"yine\"");
        assertThat(home.send(AYSE, address + "/birlesme", "neden", WHY, "yine", "true")
                        .status())
                .isEqualTo(422);
        assertThat(home.send(ZEYNEP, address + "/birlesme", "neden", WHY, "yine", "true")
                        .status())
                .isEqualTo(303);
        assertThat(home.open(AYSE, "/kisiler/" + citizen).page())
                .contains("birbirinden farklı kimlik numaraları", "karşı belirtiye rağmen");
    }

    @Test
    void who_does_not_take_applications_knows_no_persons_and_the_list_is_coordinations() throws Exception {
        jdbc.sql("insert into cases.concerned_directorate (case_id, directorate, since) values (:id,"
                        + " 'fen-isleri', now())")
                .param("id", first.id())
                .update();
        assertThat(home.open(ZEYNEP, "/kisiler").page()).contains("Alt+s", "aynı telefon");
        assertThat(home.open(AYSE, "/kisiler").status()).isEqualTo(404);
        for (var reader : List.of(MEHMET, KEMAL)) {
            assertThat(home.open(reader, "/kisiler").status()).isEqualTo(404);
            assertThat(home.open(reader, "/kisiler/" + one).status()).isEqualTo(404);
            assertThat(home.open(reader, pair()).status()).isEqualTo(404);
            assertThat(home.send(reader, pair() + "/birlesme", "neden", WHY).status())
                    .isEqualTo(404);
            assertThat(home.open(reader, page(first)).page()).doesNotContain("/kisiler/");
        }
        home.send(ZEYNEP, pair() + "/birlesme", "neden", WHY);
        assertThat(home.open(MEHMET, page(first)).page()).doesNotContain(second.number());
        assertThat(home.open(ZEYNEP, "/kisiler/999999999").status()).isEqualTo(404);
    }

    @Test
    void a_person_of_hidden_cases_alone_exists_for_coordination_alone() throws Exception {
        String phone = phone();
        long shy = home.applicant("Selma Arıkan", phone);
        CaseView hidden = home.receive(shy, "mimar-sinan", "Komşum kaçak kat çıkıyor.", true);
        long open = home.applicant("Selma Arıkan", phone);
        CaseView seen = home.receive(open, "camlik", "Çukur var.");
        home.look();
        assertThat(home.open(AYSE, "/kisiler/" + shy).status()).isEqualTo(404);
        assertThat(home.open(AYSE, page(hidden)).page()).doesNotContain("/kisiler/");
        assertThat(home.open(AYSE, page(seen)).page()).doesNotContain("Alt+s", "/es/" + shy);
        assertThat(home.open(ZEYNEP, page(seen)).page()).contains("/es/" + shy);
        String address = "/kisiler/" + open + "/es/" + shy;
        assertThat(home.open(AYSE, address).status()).isEqualTo(404);
        home.send(ZEYNEP, address + "/birlesme", "neden", WHY);
        assertThat(home.open(AYSE, "/kisiler/" + open).page())
                .contains(seen.number(), "1 kayıt")
                .doesNotContain(hidden.number(), WHY);
        assertThat(home.open(AYSE, "/kisiler/" + shy).status()).isEqualTo(404);
        assertThat(home.open(ZEYNEP, "/kisiler/" + open).page()).contains("2 kayıt", WHY);
        assertThat(home.open(AYSE, page(seen)).page()).doesNotContain(hidden.number());
        assertThat(home.open(ZEYNEP, "/kisiler/" + open).page()).contains(hidden.number());
    }

    @Test
    void the_desk_and_the_likeness_of_matters_take_joined_records_for_one() throws Exception {
        var telling = new KnownMatters.Telling(
                "yol-cukur", new Place(neighbourhood, null, null, null), "Kaldırım çökmüş, sandalye geçemiyor.", one);
        assertThat(known.near(telling).cases())
                .filteredOn(c -> c.number().equals(second.number()))
                .allMatch(c -> !c.sameApplicant());
        home.send(ZEYNEP, pair() + "/birlesme", "neden", WHY);
        assertThat(known.near(telling).cases())
                .filteredOn(c -> c.number().equals(second.number()))
                .singleElement()
                .matches(c -> c.sameApplicant());
        assertThat(files.ofPerson(one, AYSE, 9)).extracting(CaseRow::number).contains(first.number(), second.number());
        home.send(AYSE, "/masa/basvuran", "kim", String.valueOf(one));
        assertThat(home.open(AYSE, "/masa").page()).contains(first.number(), second.number());
        home.send(AYSE, "/masa/bitir", "eminim", "true");
    }

    private static String number(String beginning) {
        for (int n = 0; n < 100; n++) {
            Optional<NationalId> id = NationalId.parse(beginning + "%02d".formatted(n));
            if (id.isPresent()) {
                return id.get().digits();
            }
        }
        throw new IllegalStateException("no number has right check digits");
    }
}
