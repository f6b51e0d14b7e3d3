package tr.bel.acikkapi.channel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.Answers;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.talk.Conversation;
import tr.bel.acikkapi.channel.talk.Conversations;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.contact.PhaseRow;
import tr.bel.acikkapi.municipality.Answer;
import tr.bel.acikkapi.testing.AcikKapiTest;

@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class DeskTest {

    private static final String TCKN = "10000000146";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DeskDoor door;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Contacts contacts;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Answers answers;

    @Autowired
    private Applicants applicants;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void nobodyStandsAtTheDesk() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        for (Persona clerk : List.of(Persona.AYSE, Persona.FERIDE)) {
            conversations.openOf(door, clerk.member().username()).ifPresent(conversations::end);
        }
    }

    @Test
    void the_desk_does_not_exist_for_those_who_take_no_applications() throws Exception {
        for (Persona other : List.of(Persona.MEHMET, Persona.DENIZ)) {
            web.perform(get("/masa").with(other.signedIn())).andExpect(status().isNotFound());
            web.perform(get("/masa/bugun").with(other.signedIn())).andExpect(status().isNotFound());
            web.perform(post("/masa/basvuru").with(other.signedIn()).with(csrf()))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/masa").with(Persona.AYSE.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nasıl yardımcı olabilirim?")));
        web.perform(get("/masa").with(Persona.ZEYNEP.signedIn())).andExpect(status().isOk());
    }

    @Test
    void two_presses_begin_one_conversation() throws Exception {
        List<Long> contacts =
                together(() -> conversations.openOrStart(door, "ayse").contactId());

        assertThat(contacts).hasSize(2).containsOnly(contacts.getFirst());
    }

    @Test
    void two_presses_register_one_person_and_give_one_piece_of_information() throws Exception {
        press("gorusme");
        long people = jdbc.sql("select count(*) from citizen.applicant")
                .query(Long.class)
                .single();
        together(() -> press("kisi", "newPerson", "true", "name", "Aceleci Kişi", "phone", "0532 123 45 67"));
        assertThat(jdbc.sql("select count(*) from citizen.applicant")
                        .query(Long.class)
                        .single())
                .isEqualTo(people + 1);
        Conversation talk = talk();
        together(() -> press("bilgi", "matter", talk.matter().toString(), "text", "Pazar cuma günü kurulur."));
        assertThat(contacts.phases(talk.contactId()))
                .extracting(PhaseRow::phase)
                .containsExactly(
                        Phase.STARTED, Phase.APPLICANT_FOUND, Phase.INFORMATION_GIVEN, Phase.ASKED_ANYTHING_ELSE);
    }

    @Test
    void a_conversation_with_two_matters_keeps_its_phases_in_order() throws Exception {
        press("gorusme");
        press("kisi", "newPerson", "true", "name", "Gülşen Öztürk", "phone", "0532 123 45 67")
                .andExpect(redirectedUrl("/masa"));
        long contact = talk().contactId();
        press("basvuru", matter("Çınar Sokak'ın girişindeki direk yanmıyor.")).andExpect(redirectedUrl("/masa"));
        screen().andExpect(content().string(containsString("Başka bir arzunuz var mı?")));
        press("baska");
        press("basvuru", matter("Parkta bank kırık.")).andExpect(redirectedUrl("/masa"));
        press("bitir");

        List<CaseRow> cases = files.ofContact(contact);
        assertThat(cases)
                .hasSize(2)
                .allMatch(c -> c.applicantId() != null && c.door().equals("desk"));
        List<PhaseRow> phases = contacts.phases(contact);
        assertThat(phases)
                .extracting(PhaseRow::phase)
                .containsExactly(
                        Phase.STARTED,
                        Phase.APPLICANT_FOUND,
                        Phase.MATTER_RECORDED,
                        Phase.ASKED_ANYTHING_ELSE,
                        Phase.MATTER_RECORDED,
                        Phase.ASKED_ANYTHING_ELSE,
                        Phase.ENDED);
        assertThat(phases.get(2).note()).isEqualTo(cases.getFirst().number());
        assertThat(conversations.openOf(door, "ayse")).isEmpty();
        web.perform(get("/masa/bugun").with(Persona.AYSE.signedIn()))
                .andExpect(content().string(containsString(cases.getLast().number())));
        web.perform(get("/masa/bugun").with(Persona.FERIDE.signedIn()))
                .andExpect(content().string(not(containsString(cases.getLast().number()))));
    }

    @Test
    void a_person_is_found_by_a_whole_national_id_that_stands_in_no_address_and_on_no_screen() throws Exception {
        press("kisi", "newPerson", "true", "name", "Doğan Işık Şahin", "nationalId", TCKN)
                .andExpect(redirectedUrl("/masa"));
        press("bitir");

        web.perform(post("/masa/basvuranlar")
                        .header("HX-Request", "true")
                        .param("q", "100 000 001 46")
                        .with(Persona.AYSE.signedIn())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Doğan Işık Şahin")))
                .andExpect(content().string(not(containsString(TCKN))));
        web.perform(get("/masa/basvuranlar").param("q", TCKN).with(Persona.AYSE.signedIn()))
                .andExpect(status().isMethodNotAllowed());
        press("kisi", "newPerson", "true", "name", "Başka Biri", "nationalId", TCKN)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("kayıtlı biri var")));
    }

    @Test
    void what_was_typed_stays_when_something_is_missing() throws Exception {
        press("gorusme");
        press("basvuru", "text", "Kaldırım çöktü.", "address", "Gül Sokak 4", "subjectText", "böyle konu yok")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kaldırım çöktü.")))
                .andExpect(content().string(containsString("Gül Sokak 4")))
                .andExpect(content().string(containsString("böyle konu yok")))
                .andExpect(content().string(containsString("Başvuranı bulun")))
                .andExpect(content().string(containsString("Bu adla tek bir konu yok")));
        screen().andExpect(content().string(containsString("Kaldırım çöktü.")));

        press("kisi", "newPerson", "true", "name", "Ali 5", "phone", "12", "text", "Kaldırım çöktü.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ali 5")))
                .andExpect(content().string(containsString("Bu bir telefon numarası değil")))
                .andExpect(content().string(containsString("Kaldırım çöktü.")));
        assertThat(files.ofContact(talk().contactId())).isEmpty();
    }

    @Test
    void a_double_press_makes_one_case_and_one_person() throws Exception {
        press("gorusme");
        Conversation talk = talk();
        List<Integer> answers = together(() -> press(
                        "basvuru",
                        "matter",
                        talk.matter().toString(),
                        "text",
                        "Su akmıyor.",
                        "newPerson",
                        "true",
                        "name",
                        "Çift Basan")
                .andReturn()
                .getResponse()
                .getStatus());

        assertThat(answers).containsOnly(303);
        assertThat(files.ofContact(talk.contactId())).hasSize(1);
        assertThat(applicants.find("Çift Basan", 9)).hasSize(1);
    }

    @Test
    void a_saved_form_that_comes_back_with_other_words_is_not_swallowed() throws Exception {
        press("gorusme");
        press("basvuran", "kim", "anonim");
        String matter = talk().matter().toString();
        press("basvuru", "matter", matter, "text", "İlk sözler.").andExpect(redirectedUrl("/masa"));
        press("basvuru", "matter", matter, "text", "İlk sözler.").andExpect(redirectedUrl("/masa"));
        press("basvuru", "matter", matter, "text", "Bambaşka bir konu.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bambaşka bir konu.")));

        assertThat(files.ofContact(talk().contactId())).hasSize(1).allMatch(c -> c.applicantId() == null);
        assertThat(talk().matter().toString()).isNotEqualTo(matter);
    }

    @Test
    void the_desk_asks_what_the_subject_asks_and_a_person_who_cannot_say_bars_nothing() throws Exception {
        press("gorusme");
        press("basvuran", "kim", "anonim");
        web.perform(get("/masa/konu").param("subject", "cop-iri-esya").with(Persona.AYSE.signedIn()))
                .andExpect(content().string(containsString("Kaç parça?")));
        press("basvuru", "text", "Koltuk alınsın.", "subject", "cop-iri-esya", "cevap.adet", "iki üç")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“Kaç parça?” sorusunun yanıtı anlaşılmadı")))
                .andExpect(content().string(containsString("iki üç")));
        press("basvuru", "text", "Koltuk alınsın.", "subject", "cop-iri-esya", "cevap.adet", "2")
                .andExpect(redirectedUrl("/masa"));

        long id = files.ofContact(talk().contactId()).getFirst().id();
        assertThat(answers.of(id))
                .extracting(Answer::questionTr, Answer::textTr)
                .containsExactly(tuple("Kaç parça?", "2"));
    }

    @Test
    void what_was_written_of_one_person_is_not_filed_under_the_next() throws Exception {
        press("gorusme");
        press("kisi", "newPerson", "true", "name", "Birinci Kişi", "phone", "0532 123 45 67");
        String first = talk().matter().toString();
        press("bitir");
        press("gorusme");
        press("kisi", "newPerson", "true", "name", "İkinci Kişi", "phone", "0532 123 45 68");
        press("basvuru", "matter", first, "text", "Kocamla ilgili bir şey söyleyeceğim.")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Kocamla ilgili")))
                .andExpect(content().string(containsString("hiçbir şey kaydedilmedi")));
        assertThat(files.ofContact(talk().contactId())).isEmpty();
    }

    @Test
    void information_alone_opens_no_case_until_a_matter_follows() throws Exception {
        press("gorusme");
        long contact = talk().contactId();
        press("bilgi", "text", "").andExpect(status().isUnprocessableContent());
        press("bilgi", "text", "Nikâh için gerekenler soruldu", "subjectText", "Nikâh işlemleri")
                .andExpect(redirectedUrl("/masa"));
        assertThat(contacts.byId(contact))
                .hasValueSatisfying(c -> assertThat(c.informationOnly()).isTrue())
                .hasValueSatisfying(c -> assertThat(c.subject()).isEqualTo("kurum-nikah"));
        assertThat(contacts.phases(contact))
                .extracting(PhaseRow::phase)
                .containsExactly(Phase.STARTED, Phase.INFORMATION_GIVEN, Phase.ASKED_ANYTHING_ELSE);

        press("baska");
        press("basvuran", "kim", "anonim");
        press("basvuru", matter("Salonun kapısı kırık.")).andExpect(redirectedUrl("/masa"));
        assertThat(contacts.byId(contact))
                .hasValueSatisfying(c -> assertThat(c.informationOnly()).isFalse());
    }

    @Test
    void an_unsaved_matter_is_asked_about_before_the_end() throws Exception {
        press("gorusme");
        press("bitir", "text", "Yarım kalan söz")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Yarım kalan söz")))
                .andExpect(content().string(containsString("henüz kaydedilmedi")));
        assertThat(conversations.openOf(door, "ayse")).isPresent();
        press("bitir", "text", "Yarım kalan söz", "eminim", "true").andExpect(redirectedUrl("/masa"));
        assertThat(conversations.openOf(door, "ayse")).isEmpty();
    }

    @Test
    void a_draft_survives_a_crash_but_a_national_id_is_not_in_it() throws Exception {
        press("gorusme");
        press("taslak", "matter", talk().matter().toString(), "text", "Taslak sözler", "nationalId", TCKN, "q", TCKN)
                .andExpect(status().isNoContent());

        assertThat(talk().draft()).contains("Taslak sözler").doesNotContain(TCKN);
        screen().andExpect(content().string(containsString("Taslak sözler")));
    }

    @Test
    void a_case_whose_applicant_stays_hidden_is_not_shown_beside_the_applicant() throws Exception {
        press("kisi", "newPerson", "true", "name", "Gizli Kalan");
        press("basvuru", "text", "Komşum gürültü yapıyor.", "hidden", "true");
        String hidden = files.ofContact(talk().contactId()).getFirst().number();
        press("baska");
        press("basvuru", "text", "Sokak lambası sönük.");
        String open = files.ofContact(talk().contactId()).getLast().number();
        long person = applicants.find("Gizli Kalan", 1).getFirst().id();
        press("bitir");
        press("basvuran", "kim", Long.toString(person));

        screen().andExpect(content().string(containsString(open)))
                .andExpect(content().string(not(containsString(hidden))));
    }

    @Test
    void the_receipt_says_number_code_and_the_promise_and_exists_for_the_desk_alone() throws Exception {
        press("basvuran", "kim", "anonim");
        press("basvuru", matter("Çöp alınmadı."));
        CaseRow taken = files.ofContact(talk().contactId()).getFirst();

        web.perform(get("/masa/makbuz/" + taken.number()).with(Persona.AYSE.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(taken.number())))
                .andExpect(content()
                        .string(containsString(files.trackingCode(taken.id()).display())))
                .andExpect(content().string(containsString("En geç şu ana kadar")))
                .andExpect(content().string(containsString("<path")));
        web.perform(get("/masa/makbuz/2026-999999").with(Persona.AYSE.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_subject_of_somebody_else_says_at_once_whose_it_is() throws Exception {
        web.perform(get("/masa/konu").param("subject", "baska-dogalgaz").with(Persona.AYSE.signedIn()))
                .andExpect(content().string(containsString("Bizim değil")));
        web.perform(get("/masa/konular").param("q", "cukur").with(Persona.AYSE.signedIn()))
                .andExpect(content().string(containsString("yol-cukur")));
        web.perform(get("/masa/mahalleler").param("q", "is").with(Persona.AYSE.signedIn()))
                .andExpect(content().string(containsString("role=\"option\"")));
        web.perform(post("/masa/konu-onerileri")
                        .param("text", "yolda kocaman çukur var")
                        .with(Persona.AYSE.signedIn())
                        .with(csrf()))
                .andExpect(content().string(containsString("yol-cukur")));
    }

    @Test
    void who_has_a_new_mailbox_hears_there_and_keeps_the_rest() throws Exception {
        press("gorusme");
        press("kisi", "newPerson", "true", "name", "Taşınan Kişi", "phone", "0532 123 45 67", "medium", "CALL");
        long person = Objects.requireNonNull(talk().applicantId());

        press("iletisim", "email", "posta değil", "text", "Yarım kalan söz")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("posta değil")))
                .andExpect(content().string(containsString("Yarım kalan söz")));
        press("iletisim", "email", "yeni@posta.example", "medium", "EMAIL", "language", "AR", "callTime", "EVENING")
                .andExpect(redirectedUrl("/masa"));

        ApplicantDetails details = applicants.details(person).orElseThrow();
        assertThat(details.email()).hasToString("ye***@posta.example");
        assertThat(details.medium()).isEqualTo(Medium.EMAIL);
        assertThat(details.language()).hasToString("AR");
        assertThat(jdbc.sql("select part from feedback.call_wish where applicant_id = :id")
                        .param("id", person)
                        .query(String.class)
                        .single())
                .isEqualTo("EVENING");
        assertThat(details.phone()).isNotNull();
    }

    @Test
    void the_next_matter_begins_where_the_last_one_was() throws Exception {
        String code = jdbc.sql("select code from municipality.neighbourhood order by code limit 1")
                .query(String.class)
                .single();
        press("basvuran", "kim", "anonim");
        press("basvuru", "text", "Çöp alınmadı.", "neighbourhood", code);
        press("baska");

        screen().andExpect(content().string(containsString("value=\"" + code + "\"")));
    }

    private static String[] matter(String text) {
        return new String[] {"text", text};
    }

    private Conversation talk() {
        return conversations.openOf(door, "ayse").orElseThrow();
    }

    private ResultActions screen() throws Exception {
        return web.perform(get("/masa").with(Persona.AYSE.signedIn())).andExpect(status().isOk());
    }

    private ResultActions press(String button, String... pairs) throws Exception {
        var request = post("/masa/" + button).with(Persona.AYSE.signedIn()).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return web.perform(request);
    }

    private static <T> List<T> together(Callable<T> act) throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<T>> answers = both.invokeAll(List.of(act, act));
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }
}
