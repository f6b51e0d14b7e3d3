package tr.bel.acikkapi.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Doors;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.staff.Colleagues;

/**
 * Puts the history into the reader's words: the text of an entry is the message {@code <room>.history.<event>} with its facts as
 * arguments, codes replaced by names.
 */
@Component
class HistoryLines {

    private static final Duration NOTICEABLY_LATER = Duration.ofMinutes(5);

    private final History history;
    private final MessageSource messages;
    private final Names names;
    private final Doors doors;
    private final Formatting fmt;
    private final Colleagues colleagues;

    HistoryLines(
            History history, MessageSource messages, Names names, Doors doors, Formatting fmt, Colleagues colleagues) {
        this.history = history;
        this.messages = messages;
        this.names = names;
        this.doors = doors;
        this.fmt = fmt;
        this.colleagues = colleagues;
    }

    /** Newest first. */
    List<HistoryLine> of(long caseId) {
        Map<String, String> people = new HashMap<>();
        return history.of(caseId).reversed().stream()
                .map(e -> line(e, username -> people.computeIfAbsent(username, colleagues::displayName)))
                .toList();
    }

    private HistoryLine line(History.Entry e, UnaryOperator<String> people) {
        String room = e.event().substring(0, e.event().indexOf('.'));
        Object[] args = e.facts().entrySet().stream()
                .map(fact -> readable(room, fact, people))
                .toArray();
        return new HistoryLine(
                text(key(e.event()), args),
                e.content() == null || e.content().isBlank() ? null : e.content(),
                who(e, people),
                e.happenedAt(),
                learnedLater(e));
    }

    private static String key(String event) {
        int dot = event.indexOf('.');
        return event.substring(0, dot) + ".history." + event.substring(dot + 1);
    }

    private @Nullable Object readable(String room, Map.Entry<String, String> fact, UnaryOperator<String> people) {
        String value = fact.getValue();
        return switch (fact.getKey()) {
            case "subject" -> names.subject(value);
            case "directorate" -> names.directorate(value);
            case "directorates" -> names.directorates(value);
            case "neighbourhood" -> value.isEmpty() ? text("cases.place.unknown") : names.neighbourhood(value);
            case "door" -> text(doors.label(value));
            case "kind", "priority", "outcome", "closing", "notExamined" ->
                text("cases." + fact.getKey() + "." + value);
            case "roles" ->
                Arrays.stream(value.split(",", -1))
                        .map(role -> text("staff.role." + role))
                        .collect(Collectors.joining(", "));
            case "pause" -> text("deadline.pause." + value);
            case "medium" -> text("citizen.medium." + value);
            case "colleague" -> people.apply(value);
            case "date" -> value.isEmpty() ? "" : fmt.date(LocalDate.parse(value));
            default -> ownCode(room, fact);
        };
    }

    /** A code of the room that wrote the entry, where it has a text {@code <room>.<fact>.<value>} for it; the value itself otherwise. */
    private @Nullable String ownCode(String room, Map.Entry<String, String> fact) {
        String key = room + "." + fact.getKey() + "." + fact.getValue();
        return messages.getMessage(key, null, fact.getValue(), LocaleContextHolder.getLocale());
    }

    private String who(History.Entry e, UnaryOperator<String> people) {
        String ref = e.actorRef();
        return switch (e.actorKind()) {
            case STAFF -> ref == null ? "" : people.apply(ref);
            case APPLICANT -> text("cases.actor.applicant");
            case SYSTEM -> text("cases.actor.system");
            case RULE -> text("cases.actor.rule", ref);
            case CONTRACTOR -> text("cases.actor.contractor", ref);
        };
    }

    private static @Nullable Instant learnedLater(History.Entry e) {
        Duration later = Duration.between(e.happenedAt(), e.recordedAt());
        return later.compareTo(NOTICEABLY_LATER) > 0 && e.actorKind() != Actor.Kind.SYSTEM ? e.recordedAt() : null;
    }

    private String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
