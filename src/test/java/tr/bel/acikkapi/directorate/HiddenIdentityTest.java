package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.ClocksOf;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.directorate.Town.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Coordination hides whose case it is, and from then on no page of a directorate says it. */
@AcikKapiTest
class HiddenIdentityTest {

    private static final String WHY = "Şikâyet müdürlüğün kendi çalışanları hakkında.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @BeforeEach
    void moveIn() {
        town = new Town(context);
    }

    @Test
    void a_case_that_was_routed_already_no_longer_tells_its_directorate_whose_it_is() throws Exception {
        CaseView file = routed(town.receive("Asfalt ekibi çalışmıyor, çukur duruyor.", false));
        String page = "/basvurular/" + file.number();
        String before = town.open(Town.MEHMET, page).page();
        assertThat(before).contains(page + "/kimlik").doesNotContain("Kimliği gizli tutuluyor");
        assertThat(reveal(Town.MEHMET, file).page()).contains(Town.NAME);
        List<?> clocks = context.getBean(ClocksOf.class).of(file.id());

        assertThat(hide(Town.ZEYNEP, file, WHY).leadsTo()).isEqualTo(page);

        assertThat(town.file(file.id()).identityHidden()).isTrue();
        String after = town.open(Town.MEHMET, page).page();
        assertThat(after)
                .contains("Kimliği gizli tutuluyor", "Başvuranın kimliği müdürlüklerden gizlendi", WHY)
                .doesNotContain(Town.NAME, page + "/kimlik");
        assertThat(reveal(Town.MEHMET, file).status()).isEqualTo(404);
        for (String list : List.of("/mudurluk", "/mudurluk/" + file.number() + "/kabul", "/ara?q=gülşen öztürk")) {
            assertThat(town.open(Town.MEHMET, list).page()).as(list).doesNotContain(Town.NAME);
        }
        assertThat(town.open(Town.MEHMET, "/ara?q=gülşen öztürk").page()).doesNotContain(file.number());
        assertThat(town.open(Town.ZEYNEP, page).page()).contains(page + "/kimlik");
        assertThat(reveal(Town.ZEYNEP, file).page()).contains(Town.NAME);
        assertThat(context.getBean(ClocksOf.class).of(file.id())).isEqualTo(clocks);
    }

    @Test
    void the_form_asks_for_a_reason_and_the_act_is_there_as_long_as_there_is_a_name_to_hide() throws Exception {
        CaseView file = town.receive("Ekip işe gelmiyor.", false);
        String act = "/koordinasyon/" + file.number() + "/gizle";
        assertThat(town.open(Town.ZEYNEP, "/basvurular/" + file.number()).page())
                .contains(act, "Kimliği gizle");
        assertThat(town.open(Town.ZEYNEP, act).page()).contains("Kimlik neden gizleniyor?", "Geri alınamaz.");
        assertThat(hide(Town.ZEYNEP, file, "kısa").status()).isEqualTo(422);
        assertThat(town.file(file.id()).identityHidden()).isFalse();
        assertThat(hide(Town.ZEYNEP, file, WHY).status()).isEqualTo(303);
        assertThat(hide(Town.ZEYNEP, file, WHY).status()).isEqualTo(409);
        Answer again = hide(Town.ZEYNEP, town.file(file.id()), WHY);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page()).contains("Başvuranın kimliği zaten gizli tutuluyor.");
        assertThat(town.open(Town.ZEYNEP, "/basvurular/" + file.number()).page())
                .doesNotContain(act);
        assertThat(hidings(file))
                .singleElement()
                .extracting(History.Entry::content)
                .isEqualTo(WHY);
    }

    @Test
    void nothing_is_hidden_where_nobody_is_known_or_the_case_is_over() throws Exception {
        CaseView nameless = receive(null, null);
        assertThat(town.open(Town.ZEYNEP, "/basvurular/" + nameless.number()).page())
                .doesNotContain("/" + nameless.number() + "/gizle");
        assertThat(hide(Town.ZEYNEP, nameless, WHY).page()).contains("gizlenecek bir ad yok");
        CaseView over = town.receive("Vazgeçilen söz.", false);
        coordinate(over, "kurum", "authority", "Karayolları 13. Bölge", "explanation", "Bu yol Karayolları'nındır.");
        assertThat(hide(Town.ZEYNEP, town.file(over.id()), WHY).page()).contains("Bu başvuru artık açık değil");
        assertThat(hidings(nameless)).isEmpty();
        assertThat(hidings(over)).isEmpty();
    }

    @Test
    void only_coordination_hides() throws Exception {
        CaseView file = routed(town.receive("Lamba yanmıyor.", false));
        for (StaffMember who : List.of(Town.MEHMET, Town.FATMA, Town.AYSE, Town.DENIZ)) {
            assertThat(hide(who, file, WHY).status()).as(who.username()).isEqualTo(404);
            assertThat(town.open(who, "/koordinasyon/" + file.number() + "/gizle")
                            .status())
                    .as(who.username())
                    .isEqualTo(404);
        }
        assertThat(town.open(Town.MEHMET, "/basvurular/" + file.number()).page())
                .doesNotContain("/gizle");
        assertThat(town.file(file.id()).identityHidden()).isFalse();
    }

    @Test
    void a_hidden_case_and_an_open_one_of_the_same_person_do_not_lead_to_each_other() throws Exception {
        CaseView first = routed(town.receive("Ekip gelmiyor.", false));
        CaseView second = routed(receive(first.applicantId(), first.id()));
        assertThat(town.open(Town.MEHMET, page(second)).page()).contains(page(first));
        assertThat(hide(Town.ZEYNEP, first, WHY).status()).isEqualTo(303);
        assertThat(town.open(Town.MEHMET, page(second)).page()).doesNotContain(page(first));
        assertThat(town.open(Town.MEHMET, page(first)).page()).doesNotContain(page(second));
        assertThat(town.open(Town.ZEYNEP, page(first)).page()).contains(page(second));
        assertThat(town.open(Town.ZEYNEP, page(second)).page()).contains(page(first));
        assertThat(hide(Town.ZEYNEP, town.file(second.id()), WHY).status()).isEqualTo(303);
        assertThat(town.open(Town.MEHMET, page(second)).page()).contains(page(first));
    }

    private CaseView routed(CaseView file) throws Exception {
        coordinate(file, "sevk", "subject", "yol-cukur", "kind", "COMPLAINT", "directorate", "fen-isleri");
        return town.file(file.id());
    }

    private void coordinate(CaseView file, String act, String... fields) throws Exception {
        assertThat(act(Town.ZEYNEP, file, act, fields).status()).isEqualTo(303);
    }

    private Answer hide(StaffMember who, CaseView seen, String why) throws Exception {
        return act(who, seen, "gizle", "words", why);
    }

    private Answer act(StaffMember who, CaseView seen, String act, String... fields) throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("version", String.valueOf(seen.version())));
        return town.send(who, "/koordinasyon/" + seen.number() + "/" + act, all.toArray(String[]::new));
    }

    private Answer reveal(StaffMember who, CaseView file) throws Exception {
        return town.send(who, page(file) + "/kimlik", "reason", "Yeri bulamadık, aranacak.");
    }

    private List<History.Entry> hidings(CaseView file) {
        return context.getBean(History.class).of(file.id()).stream()
                .filter(e -> e.event().equals("cases.IdentityHidden"))
                .toList();
    }

    private static String page(CaseView file) {
        return "/basvurular/" + file.number();
    }

    private CaseView receive(@Nullable Long applicant, @Nullable Long followUpOf) {
        Instant now = context.getBean(Clock.class).instant();
        var receipt = context.getBean(Intake.class).receive("hidden:" + applicant, () -> {
            long contact = context.getBean(Contacts.class).open(ContactStart.in("desk", applicant, "ayse", now));
            var submission = Submission.through(
                            "desk", contact, Kind.COMPLAINT, "Yine gelmediler.", Actor.staff("ayse"), now)
                    .by(applicant, false, Language.TR);
            return (followUpOf == null ? submission : submission.continuing(followUpOf)).build();
        });
        return town.file(receipt.caseId());
    }
}
