package tr.bel.acikkapi.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.moderation.Piles.Pile;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The same content many times over: every case is taken, and all are seen as one. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class PilesTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Piles piles;

    @Autowired
    private AttachPile attach;

    @Autowired
    private SameContent same;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_hundred_people_with_one_text_at_the_same_time_are_a_hundred_cases_and_one_pile() throws Exception {
        Crowd crowd = new Crowd(beans);
        List<Callable<Intake.Receipt>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int person = i;
            all.add(() -> crowd.says(person, "Parkımıza otopark yapılmasını istemiyoruz! (" + person + ")"));
        }
        List<Long> cases = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Intake.Receipt> each : many.invokeAll(all)) {
                cases.add(each.get().caseId());
            }
        }
        assertThat(cases.stream().distinct()).hasSize(100);
        List<Pile> found = cases.stream()
                .flatMap(id -> piles.ofCase(id).stream())
                .distinct()
                .toList();
        assertThat(found).hasSize(1);
        Pile pile = found.getFirst();
        assertThat(pile.cases()).isEqualTo(100);
        assertThat(pile.persons()).isEqualTo(100);
        assertThat(pile.anonymous()).isZero();
        assertThat(pile.waiting()).isEqualTo(100);
        assertThat(pile.doors()).isEqualTo("web");
        assertThat(same.cameOftenLately("PARKIMIZA OTOPARK YAPILMASINI İSTEMİYORUZ"))
                .isTrue();
        assertThat(piles.waiting(100)).isPositive();

        long incident = incident("Park ve otopark");
        assertThat(attach.attach(pile.id(), incident, "zeynep"))
                .contains(new AttachPile.Attached("Park ve otopark", 100, 0));
        assertThat(attached(incident)).isEqualTo(100);
        Intake.Receipt late = crowd.says(null, "parkimiza otopark yapilmasini istemiyoruz");
        Pile later = piles.ofCase(late.caseId()).getFirst();
        assertThat(later.waiting()).as("came afterwards").isEqualTo(1);
        assertThat(later.anonymous()).isEqualTo(1);
        assertThat(later.title()).isEqualTo("Park ve otopark");
        assertThat(attach.attach(pile.id(), incident, "zeynep"))
                .map(AttachPile.Attached::attached)
                .contains(1);
        assertThat(attach.attach(pile.id(), incident + 1_000, "zeynep"))
                .as("an incident that is not open")
                .isEmpty();
    }

    @Test
    void nine_are_no_pile_and_a_short_text_is_nobodys_in_particular() {
        Crowd crowd = new Crowd(beans);
        long last = 0;
        for (int i = 0; i < 9; i++) {
            last = crowd.says(i, "Sokağımızdaki çöp kovası kırık ve değiştirilmedi")
                    .caseId();
        }
        assertThat(piles.ofCase(last)).isEmpty();
        for (int i = 0; i < 15; i++) {
            last = crowd.says(i, "Çöp alınmadı").caseId();
        }
        assertThat(piles.ofCase(last)).isEmpty();
    }

    @Test
    void the_same_photo_under_other_words_is_a_pile_of_its_own() {
        Crowd crowd = new Crowd(beans);
        CheckedAttachment photo = new CheckedAttachment("foto.png", "image/png", new byte[] {1, 2, 3}, 1, 1, null);
        long last = 0;
        for (String word : "bir iki üç dört beş altı yedi sekiz dokuz on".split(" ", -1)) {
            last = crowd.says(null, "Bu fotoğrafa bakın lütfen, " + word + " kere baktım", photo)
                    .caseId();
        }
        Pile pile = piles.ofCase(last).getFirst();
        assertThat(pile.kind()).isEqualTo(Content.PHOTO);
        assertThat(pile.cases()).isEqualTo(10);
        assertThat(pile.anonymous()).isEqualTo(10);
        assertThat(piles.page(Optional.empty(), 50).stream().map(Pile::id)).contains(pile.id());
    }

    @Test
    void rude_words_are_noted_without_the_words_and_the_case_is_a_case() {
        Crowd crowd = new Crowd(beans);
        long rude =
                crowd.says(7, "Şerefsizler, bu çukuru ne zaman kapatacaksınız?").caseId();
        long plain = crowd.says(7, "Sıkıntı büyük, sikayetimdir").caseId();
        assertThat(piles.isRude(rude)).isTrue();
        assertThat(piles.isRude(plain)).isFalse();
        assertThat(jdbc.sql("select string_agg(row_to_json(r)::text, ' ') from moderation.rude r")
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("şeref");
    }

    @Test
    void letters_alone_make_a_text_the_text_it_is() {
        assertThat(List.of("Atatürk Cad. No 5: ışık YOK!", "ataturk cad no 17 isik yok", "Atatürk Cad.\n\nIşık yok...")
                        .stream()
                        .map(SameContent::letters)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("ataturkcadisikyok", "ataturkcadnoisikyok");
    }

    private long incident(String title) {
        return jdbc.sql("""
            insert into incident.incident (id, version, title, subject, neighbourhood, state, source, opened_by, opened_at)
            values (nextval('incident.incident_id_seq'), 0, :title, 'su-kesinti', 'cumhuriyet', 'OPEN', 'HAND', 'zeynep', now())
            returning id
            """).param("title", title).query(Long.class).single();
    }

    private long attached(long incident) {
        return jdbc.sql("select count(*) from incident.attachment where incident_id = :id and holds")
                .param("id", incident)
                .query(Long.class)
                .single();
    }
}
