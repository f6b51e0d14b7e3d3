package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.staff.Role;

/** Ahmad applied in Arabic: he is written to in Arabic, and Selin, who reads Turkish, can still call him. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class LanguagesTest {

    private static final RequestPostProcessor SELIN = Town.signedIn("selin", Role.CALL_AGENT);

    @Autowired
    Town town;

    @Autowired
    HandTurnedClock clock;

    @Autowired
    Outbox outbox;

    @Autowired
    TellPlan plans;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    @BeforeEach
    void start() {
        clock.toMorning();
    }

    private static ApplicantDetails ahmad(Medium medium) {
        return new ApplicantDetails(
                new PersonName("Ahmad Haddad"),
                null,
                Phone.parse("0532 123 45 67").orElseThrow(),
                EmailAddress.parse("ahmad@posta.example").orElseThrow(),
                "Lale Sok. 3, Çınarova",
                medium,
                Language.AR);
    }

    @Test
    void he_is_written_to_from_right_to_left_and_the_answer_of_the_staff_stays_as_they_wrote_it() {
        long id = town.answered(ahmad(Medium.EMAIL), "Çukur kapatıldı, yol bugün açıldı.");
        Message answer = outbox.ofCase(id).getFirst();
        String number = town.file(id).number();
        assertThat(answer.subject()).isEqualTo("الرد على طلبكم: \u2068" + number + "\u2069");
        assertThat(answer.body()).contains("Ahmad Haddad", "تم التنفيذ", "/yanit/{{answer}}?lang=en");
        assertThat(answer.html())
                .contains("dir=\"rtl\"", "<bdi>" + number + "</bdi>", "<p dir=\"ltr\">Çukur kapatıldı");
    }

    @Test
    void a_day_is_told_in_arabic() {
        long id = town.apply(ahmad(Medium.EMAIL));
        transaction.executeWithoutResult(
                _ -> plans.tell(id, LocalDate.of(2026, 12, 4), "Asfalt ekibi o gün bu sokakta."));
        assertThat(outbox.ofCase(id).getFirst().body()).contains("الجمعة 4 ديسمبر 2026");
    }

    @Test
    void who_calls_him_reads_it_in_both_languages() throws Exception {
        long id = town.answered(ahmad(Medium.CALL), "Çukur kapatıldı, yol bugün açıldı.");
        String call = "/aranacaklar/" + outbox.ofCase(id).getFirst().id();
        web.perform(post(call + "/acilis").with(SELIN).with(csrf()));
        web.perform(get(call).with(SELIN))
                .andExpect(content().string(containsString("Konuşulacak dil: Arapça")))
                .andExpect(content().string(containsString("dir=\"rtl\"")))
                .andExpect(content().string(containsString("numaralı başvurunuz")));
    }

    @Test
    void his_letter_is_arabic_to_the_last_line() throws Exception {
        long id = town.answered(ahmad(Medium.LETTER), "Çukur kapatıldı, yol bugün açıldı.");
        String letter = String.valueOf(outbox.ofCase(id).getFirst().id());
        web.perform(post("/mektuplar/baski").with(SELIN).with(csrf()).param("id", letter));
        web.perform(get("/mektuplar/baski?id=" + letter).with(SELIN))
                .andExpect(content().string(containsString("lang=\"ar\" dir=\"rtl\"")))
                .andExpect(content().string(containsString("الموضوع")))
                .andExpect(content().string(containsString("امسحوا الرمز")));
    }
}
