package tr.bel.acikkapi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.cases.CaseLifecycle.Edge;

/** The table of a case's life. {@code -Ddocs=write} renews its picture in docs/lifecycle.md. */
class CaseLifecycleTest {

    private static final Path PICTURE = Path.of("docs/lifecycle.md");

    @Test
    void every_status_can_be_reached() {
        Set<Status> reached = EnumSet.noneOf(Status.class);
        Deque<Status> next = new ArrayDeque<>();
        CaseLifecycle.all().stream().filter(e -> e.from() == null).map(Edge::to).forEach(next::add);
        while (!next.isEmpty()) {
            Status here = next.pop();
            if (reached.add(here)) {
                CaseLifecycle.all().stream()
                        .filter(e -> e.from() == here)
                        .map(Edge::to)
                        .forEach(next::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    void every_edge_has_an_event_and_every_verb_an_edge() {
        assertThat(CaseLifecycle.all()).allSatisfy(e -> assertThat(e.event()).isNotNull());
        assertThat(CaseLifecycle.all().stream().map(Edge::verb).distinct())
                .containsExactlyInAnyOrder(CaseLifecycle.Verb.values());
    }

    @Test
    void a_verb_leads_from_a_status_to_one_place_but_when_an_applicant_is_heard() {
        var ambiguous = CaseLifecycle.all().stream()
                .filter(e -> e.verb() != CaseLifecycle.Verb.HEAR_APPLICANT)
                .collect(Collectors.groupingBy(e -> e.from() + " " + e.verb(), Collectors.counting()));
        assertThat(ambiguous)
                .allSatisfy((edge, count) -> assertThat(count).as(edge).isEqualTo(1));
    }

    @Test
    void an_open_status_always_has_a_way_on() {
        assertThat(Arrays.stream(Status.values()).filter(Status::isOpen))
                .allSatisfy(s -> assertThat(CaseLifecycle.all()).anySatisfy(e -> {
                    assertThat(e.from()).isEqualTo(s);
                    assertThat(e.to()).isNotEqualTo(s);
                }));
    }

    @Test
    void the_citizen_sees_five_words_and_each_is_used() {
        assertThat(Arrays.stream(Status.values()).map(Status::publicStatus).distinct())
                .containsExactlyInAnyOrder(Status.PublicStatus.values());
    }

    @Test
    void the_picture_in_the_documentation_is_this_table() throws IOException {
        String drawn = draw();
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("renew with ./mvnw -q test -Dtest=CaseLifecycleTest -Ddocs=write")
                .isEqualTo(drawn);
    }

    private static String draw() {
        Set<String> edges = new TreeSet<>();
        CaseLifecycle.all().stream()
                .collect(Collectors.groupingBy(
                        e -> (e.from() == null ? "[*]" : e.from().name()) + " --> " + e.to(),
                        Collectors.mapping(e -> e.verb().name().toLowerCase(Locale.ROOT), Collectors.joining(", "))))
                .forEach((edge, verbs) -> edges.add("    " + edge + " : " + verbs));
        return """
            # The life of a case

            Generated from `CaseLifecycle` by `CaseLifecycleTest`; do not edit by hand.

            ```mermaid
            stateDiagram-v2
            %s
            ```

            | status | what the citizen sees |
            |---|---|
            %s
            """.formatted(
                        String.join("\n", edges),
                        Arrays.stream(Status.values())
                                .map(s -> "| " + s + " | " + s.publicStatus() + " |")
                                .collect(Collectors.joining("\n")));
    }
}
