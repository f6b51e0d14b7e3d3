package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.directorate.AssignmentLifecycle.Edge;
import tr.bel.acikkapi.directorate.AssignmentLifecycle.Verb;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;

class AssignmentTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Actor MEHMET = Actor.staff("mehmet");
    private static final Outcome DONE = new Outcome(Outcome.Code.DONE, "Direğin lambası değiştirildi.", null, null);

    private final Assignment assignment = Assignment.open(1, 7, "fen-isleri", "acele", NOW.minusSeconds(3600), NOW);

    @Test
    void every_status_can_be_reached_and_only_the_ended_ones_are_dead_ends() {
        Set<AssignmentStatus> reached =
                AssignmentLifecycle.all().stream().map(Edge::to).collect(Collectors.toSet());
        reached.add(AssignmentStatus.OPEN);
        assertThat(reached).isEqualTo(EnumSet.allOf(AssignmentStatus.class));
        for (AssignmentStatus status : AssignmentStatus.values()) {
            boolean goesOn = AssignmentLifecycle.all().stream().anyMatch(e -> e.from() == status);
            assertThat(goesOn).as(status.name()).isEqualTo(status.isOpen());
        }
    }

    @Test
    void every_event_has_its_edge_and_no_verb_leads_two_ways_from_one_status() {
        Set<Class<?>> walked =
                AssignmentLifecycle.all().stream().map(Edge::event).collect(Collectors.toSet());
        assertThat(walked).containsExactlyInAnyOrder(AssignmentEvent.class.getPermittedSubclasses());
        assertThat(AssignmentLifecycle.all().stream().map(e -> List.of(e.from(), e.verb())))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_taken_up_is_planned_reported_and_concluded() {
        assertThat(assignment.accept(MEHMET, NOW)).isEmpty();
        assertThat(assignment.entrust("ismail", false, MEHMET, NOW)).isEmpty();
        assertThat(assignment.plan(TODAY.plusDays(1), "Yarın sepetli araç gelecek.", TODAY, MEHMET, NOW))
                .isEmpty();
        assertThat(assignment.report("Malzeme depodan çıktı.", MEHMET, NOW)).isEmpty();
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.PLANNED);
        assertThat(assignment.plannedFor()).contains(TODAY.plusDays(1));
        assertThat(assignment.conclude(DONE, MEHMET, NOW)).isEmpty();
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.CONCLUDED);
        assertThat(assignment.outcome()).contains(DONE);
    }

    @Test
    void giving_it_to_somebody_takes_it_up() {
        assertThat(assignment.entrust("ismail", false, MEHMET, NOW)).isEmpty();
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.ACCEPTED);
        assertThat(assignment.assignee()).contains("ismail");
    }

    @Test
    void a_team_takes_it_up_and_keeps_it_when_one_of_its_people_takes_it() {
        assertThat(assignment.entrust("ismail", false, MEHMET, NOW)).isEmpty();
        assertThat(assignment.giveToTeam(5, "Asfalt 1", MEHMET, NOW)).isEmpty();
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.ACCEPTED);
        assertThat(assignment.team()).contains(5L);
        assertThat(assignment.assignee()).isEmpty();
        assertThat(assignment.entrust("ismail", true, MEHMET, NOW)).isEmpty();
        assertThat(assignment.team()).contains(5L);
        assertThat(assignment.entrust("hasan", false, MEHMET, NOW)).isEmpty();
        assertThat(assignment.team()).isEmpty();
    }

    @Test
    void an_ended_assignment_refuses_every_verb_and_says_why() {
        assertThat(assignment.giveBack("Bu iş Park ve Bahçeler'in.", MEHMET, NOW))
                .isEmpty();
        List<Optional<Refusal>> refusals = List.of(
                assignment.accept(MEHMET, NOW),
                assignment.entrust("ismail", false, MEHMET, NOW),
                assignment.giveToTeam(5, "Asfalt 1", MEHMET, NOW),
                assignment.plan(TODAY, "Bugün öğleden sonra yapılacak.", TODAY, MEHMET, NOW),
                assignment.report("İş bitti.", MEHMET, NOW),
                assignment.conclude(DONE, MEHMET, NOW),
                assignment.giveBack("Bu iş Park ve Bahçeler'in.", MEHMET, NOW),
                assignment.cancel(MEHMET, NOW));
        assertThat(refusals.stream().map(r -> r.orElseThrow().key()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Verb.values())
                        .map(v -> "directorate.refused." + v)
                        .toList());
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.GIVEN_BACK);
    }

    @Test
    void no_day_of_the_past_and_no_empty_words_are_promised() {
        assertThat(assignment.plan(TODAY.minusDays(1), "Dün yapılacaktı, yapılmadı.", TODAY, MEHMET, NOW))
                .map(Refusal::key)
                .contains("directorate.plan.past");
        assertThat(assignment.plan(TODAY, "yapılacak", TODAY, MEHMET, NOW))
                .map(Refusal::key)
                .contains("directorate.plan.tooShort");
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.OPEN);
    }

    @Test
    void an_outcome_that_tells_nothing_does_not_conclude() {
        assertThat(assignment.conclude(new Outcome(Outcome.Code.DONE, "ok", null, null), MEHMET, NOW))
                .isPresent();
        assertThat(assignment.conclude(
                        new Outcome(Outcome.Code.PLANNED, "Seneye bütçeye kondu.", null, null), MEHMET, NOW))
                .map(Refusal::key)
                .contains("shared.outcome.plannedFor.missing");
        assertThat(assignment.status()).isEqualTo(AssignmentStatus.OPEN);
    }
}
