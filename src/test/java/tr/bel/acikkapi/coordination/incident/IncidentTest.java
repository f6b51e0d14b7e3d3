package tr.bel.acikkapi.coordination.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.coordination.incident.Village.COORDINATOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.KnownMatters.Nearby;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.coordination.incident.LikeCases.Like;
import tr.bel.acikkapi.coordination.incident.LikeCases.Wanted;
import tr.bel.acikkapi.coordination.incident.Proposals.Proposal;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Attaching, likeness and bursts. Every test lives in a neighbourhood of its own. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class IncidentTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AttachCase attach;

    @Autowired
    private LikeCases likeCases;

    @Autowired
    private KnownMatters known;

    @Autowired
    private LookForBursts bursts;

    @Autowired
    private Proposals proposals;

    @Autowired
    private DecideProposal decide;

    @Autowired
    private IncidentFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Village village;

    @BeforeEach
    void people() {
        village = new Village(context);
    }

    @Test
    void a_case_is_in_one_open_incident_however_many_attach_it_at_once() throws Exception {
        IncidentRow one = village.open("Su kesintisi, doğu", "sanayi", List.of());
        IncidentRow other = village.open("Su kesintisi, batı", "sanayi", List.of());
        for (int round = 0; round < 8; round++) {
            CaseView file = village.receive("su-kesinti", "sanayi", "Su yok.", Duration.ofDays(3));
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Optional<Refusal>>> both = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (IncidentRow incident : List.of(one, other)) {
                    both.add(threads.submit(() -> {
                        together.await();
                        return attach.attach(file.id(), incident.id(), COORDINATOR);
                    }));
                }
            }
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refusal.of("incident.attach.elsewhere")));
            assertThat(jdbc.sql("select count(*) from incident.attachment where case_id = :case")
                            .param("case", file.id())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(village.history(file).stream().filter("incident.CaseAttached"::equals))
                    .hasSize(1);
        }
        assertThat(one.cases() + other.cases()).isZero();
        assertThat(village.row(one.id()).cases() + village.row(other.id()).cases())
                .isEqualTo(8);
    }

    @Test
    void what_is_like_is_found_with_its_reasons_and_the_same_person_is_shown_and_not_barred() {
        long gulsen = village.person(Medium.CALL);
        CaseView before = village.receive("su-kesinti", "istasyon", "Sular kesik.", Duration.ofHours(20), gulsen);
        CaseView neighbour = village.receive(null, "istasyon", "su yok, musluktan tıs geliyor", Duration.ofHours(1));
        CaseView pothole = village.receive("yol-cukur", "istasyon", "Yolda çukur var.", Duration.ofHours(1));
        CaseView again = village.receive("su-kesinti", "istasyon", "Hâlâ su akmıyor!", Duration.ZERO, gulsen);

        List<Like> like = likeCases.of(Wanted.of(again), true, 8);
        assertThat(like).extracting(Like::id).containsExactly(before.id(), neighbour.id());
        assertThat(like.getFirst().sameApplicant()).isTrue();
        assertThat(like.getLast().likeness().sharedWords()).containsExactly("su");
        assertThat(like).extracting(Like::id).doesNotContain(pothole.id(), again.id());
    }

    @Test
    void a_door_is_told_of_the_open_incident_in_the_next_neighbourhood_and_of_nothing_elsewhere() {
        String here = "hukumet";
        String next = context.getBean(tr.bel.acikkapi.municipality.Neighbourhoods.class).around(here).stream()
                .filter(n -> !n.equals(here))
                .findFirst()
                .orElseThrow();
        IncidentRow row = village.open("Su kesintisi, Hükümet Mah.", here, List.of());
        Nearby nearby =
                known.near(new KnownMatters.Telling("su-kesinti", new Place(next, null, null, null), "su yok", null));
        assertThat(nearby.matters()).extracting(KnownMatters.OpenMatter::id).contains(row.id());
        assertThat(nearby.matters().getFirst().reasons()).isNotEmpty();
        assertThat(known.near(new KnownMatters.Telling(
                                "su-kesinti", new Place("dereagzi", null, null, null), "su yok", null))
                        .matters())
                .extracting(KnownMatters.OpenMatter::id)
                .doesNotContain(row.id());
        assertThat(known.near(new KnownMatters.Telling(null, Place.UNKNOWN, "", null))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void where_no_place_is_known_one_shared_word_is_not_enough() {
        IncidentRow row = village.open("Su kesintisi, Karşıyaka Mah.", "sanayi", List.of());
        assertThat(known.near(new KnownMatters.Telling("su-kesinti", Place.UNKNOWN, "su yok", null))
                        .matters())
                .isEmpty();
        assertThat(known.near(new KnownMatters.Telling("su-kesinti", Place.UNKNOWN, "su kesintisi var", null))
                        .matters())
                .extracting(KnownMatters.OpenMatter::id)
                .contains(row.id());
    }

    @Test
    void a_burst_is_proposed_once_and_opens_with_its_cases() {
        List<CaseView> cases = new ArrayList<>(
                village.outage("taskopru", List.of(Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL)));
        bursts.look();
        assertThat(proposed("taskopru")).isEmpty();
        cases.add(village.receive(null, "taskopru", "musluktan su gelmiyor, sular kesik", Duration.ofMinutes(5)));
        bursts.look();
        bursts.look();
        Proposal proposal = proposed("taskopru").orElseThrow();
        assertThat(proposal.cases()).isEqualTo(5);
        assertThat(proposal.subject()).isEqualTo("su-kesinti");

        long id = decide.open(proposal.id(), COORDINATOR).orElseThrow();
        assertThat(decide.open(proposal.id(), COORDINATOR)).isEmpty();
        assertThat(village.row(id).title()).isEqualTo("Su kesintisi, Taşköprü Mah.");
        assertThat(files.cases(id, 0, 10))
                .extracting(IncidentFiles.AttachedCase::id)
                .containsExactlyElementsOf(cases.stream().map(CaseView::id).toList());
        village.outage("taskopru", List.of(Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL));
        bursts.look();
        assertThat(proposed("taskopru")).as("the incident is open already").isEmpty();
    }

    @Test
    void a_burst_that_was_dismissed_is_not_proposed_again_while_it_lasts() {
        village.outage("pinarbasi", List.of(Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL, Medium.CALL));
        bursts.look();
        assertThat(decide.dismiss(proposed("pinarbasi").orElseThrow().id(), COORDINATOR))
                .isTrue();
        village.outage("pinarbasi", List.of(Medium.CALL));
        bursts.look();
        assertThat(proposed("pinarbasi")).isEmpty();
    }

    @Test
    void cases_that_come_one_by_one_over_the_day_are_no_burst() {
        for (int hour = 1; hour < 8; hour++) {
            village.receive("su-kesinti", "omerler", "Su yok.", Duration.ofHours(hour));
        }
        bursts.look();
        assertThat(proposed("omerler")).isEmpty();
    }

    @Test
    void an_answered_case_is_attached_to_nothing_and_an_incident_with_cases_is_not_closed() {
        CaseView file = village.receive("su-kesinti", "akcaoren", "Su yok.", Duration.ofDays(2));
        IncidentRow row = village.open("Su kesintisi, Akçaören", "akcaoren", List.of(file));
        var make = context.getBean(MakeAnnouncement.class);
        var seen = new tr.bel.acikkapi.coordination.Seen(row.id(), row.version());
        assertThat(make.close(seen, COORDINATOR))
                .isEqualTo(tr.bel.acikkapi.coordination.Attempt.refused("incident.refused.attached", 1L));
        assertThat(attach.detach(file.id(), row.id(), COORDINATOR)).isEmpty();
        assertThat(attach.detach(file.id(), row.id(), COORDINATOR)).contains(Refusal.of("incident.detach.not"));
        assertThat(make.close(seen, COORDINATOR)).isEqualTo(new tr.bel.acikkapi.coordination.Attempt.Done());
        assertThat(attach.attach(file.id(), row.id(), COORDINATOR)).contains(Refusal.of("incident.refused.notOpen"));
    }

    private Optional<Proposal> proposed(String neighbourhood) {
        return proposals.waiting().stream()
                .filter(p -> p.neighbourhood().equals(neighbourhood))
                .findFirst();
    }
}
