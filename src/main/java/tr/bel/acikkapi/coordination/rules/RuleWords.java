package tr.bel.acikkapi.coordination.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Doors;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Formatting;

/** Rules as people read them, in the reader's language: "Konu: Çukur; Mahalle: Kocatepe Mahallesi". */
@Component
class RuleWords {

    private final MessageSource messages;
    private final Names names;
    private final Doors doors;
    private final Formatting fmt;

    RuleWords(MessageSource messages, Names names, Doors doors, Formatting fmt) {
        this.messages = messages;
        this.names = names;
        this.doors = doors;
        this.fmt = fmt;
    }

    /** A condition, or a wish. */
    record Fact(String label, String value) {
        @Override
        public String toString() {
            return label + ": " + value;
        }
    }

    List<Fact> conditions(Conditions c) {
        List<Fact> facts = new ArrayList<>();
        any(facts, Held.Sort.SUBJECT, c.subjects(), names::subject);
        any(facts, Held.Sort.NEIGHBOURHOOD, c.neighbourhoods(), names::neighbourhood);
        if (c.zone() != null) {
            facts.add(new Fact(label(Held.Sort.AREA), c.zone().name()));
        }
        any(facts, Held.Sort.DOOR, c.doors(), this::door);
        any(facts, Held.Sort.KIND, c.kinds(), k -> text("cases.kind." + k));
        if (!c.words().isNone()) {
            String joint = c.words().all() ? text("rules.words.and") : text("rules.words.or");
            String quoted = c.words().words().stream().map(this::quoted).collect(Collectors.joining(" " + joint + " "));
            facts.add(new Fact(label(Held.Sort.WORDS), quoted));
        }
        any(facts, Held.Sort.APPLICANT, c.applicants(), a -> text("rules.applicant." + a));
        if (!c.times().isAlways()) {
            facts.add(new Fact(label(Held.Sort.TIME), times(c.times())));
        }
        return facts;
    }

    List<Fact> decision(Decision d) {
        List<Fact> facts = new ArrayList<>();
        if (!d.directorates().isEmpty()) {
            facts.add(new Fact(text("rules.directorates"), names.directorates(String.join(",", d.directorates()))));
        }
        if (d.authority() != null) {
            facts.add(new Fact(text("rules.authority"), d.authority()));
        }
        if (d.byHand()) {
            facts.add(new Fact(text("rules.byHand"), text("rules.byHand.short")));
        }
        if (d.hidesIdentity()) {
            facts.add(new Fact(text("rules.hides.label"), text("rules.hides.short")));
        }
        if (d.subject() != null) {
            facts.add(new Fact(text("rules.subject"), String.valueOf(names.subject(d.subject()))));
        }
        if (d.priority() != null) {
            facts.add(new Fact(text("rules.priority"), text("cases.priority." + d.priority())));
        }
        return facts;
    }

    /** What held, in one line. */
    String why(List<Held> held) {
        Map<Held.Sort, List<String>> bySort = new LinkedHashMap<>();
        held.forEach(
                h -> bySort.computeIfAbsent(h.sort(), _ -> new ArrayList<>()).add(value(h)));
        return bySort.entrySet().stream()
                .map(e -> label(e.getKey()) + ": " + String.join(", ", e.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** The whole version, fact by fact, for comparing it with another. */
    List<String> lines(VersionRow version) {
        Stream<String> head = Stream.of(
                text("rules.name") + ": " + version.name(),
                text("rules.acts") + ": " + text(version.acts() ? "rules.acts.yes" : "rules.acts.no"));
        Stream<String> facts = Stream.of(
                        conditions(version.definition().conditions()),
                        decision(version.definition().decision()))
                .flatMap(Collection::stream)
                .map(Fact::toString);
        return Stream.concat(head, facts).toList();
    }

    String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    String dayName(DayOfWeek day) {
        return day.getDisplayName(
                TextStyle.FULL, Language.of(LocaleContextHolder.getLocale()).locale());
    }

    String door(String code) {
        return text(doors.label(code));
    }

    private <T> void any(List<Fact> facts, Held.Sort sort, List<T> values, Function<T, @Nullable String> name) {
        if (!values.isEmpty()) {
            String all = values.stream().map(name).map(String::valueOf).collect(Collectors.joining(", "));
            facts.add(new Fact(label(sort), all));
        }
    }

    private String value(Held held) {
        return switch (held.sort()) {
            case SUBJECT -> String.valueOf(names.subject(held.value()));
            case NEIGHBOURHOOD -> String.valueOf(names.neighbourhood(held.value()));
            case AREA -> held.value();
            case DOOR -> door(held.value());
            case KIND -> text("cases.kind." + held.value());
            case WORDS -> quoted(held.value());
            case APPLICANT -> text("rules.applicant." + held.value());
            case TIME -> {
                LocalDateTime at = LocalDateTime.parse(held.value());
                yield fmt.date(at.toLocalDate()) + " " + dayName(at.getDayOfWeek()) + " " + hour(at.toLocalTime());
            }
        };
    }

    private String times(Times t) {
        List<String> parts = new ArrayList<>();
        if (!t.days().isEmpty()) {
            parts.add(t.days().stream().map(this::dayName).collect(Collectors.joining(", ")));
        }
        if (t.from() != null && t.to() != null) {
            parts.add(hour(t.from()) + "–" + hour(t.to()));
        }
        LocalDate since = t.since();
        LocalDate until = t.until();
        if (since != null) {
            parts.add(text("rules.time.since", fmt.date(since)));
        }
        if (until != null) {
            parts.add(text("rules.time.until", fmt.date(until)));
        }
        return String.join(", ", parts);
    }

    private String hour(LocalTime time) {
        boolean turkish = Language.of(LocaleContextHolder.getLocale()) == Language.TR;
        return DateTimeFormatter.ofPattern(turkish ? "HH.mm" : "HH:mm").format(time);
    }

    private String label(Held.Sort sort) {
        return text("rules.condition." + sort);
    }

    private String quoted(String word) {
        return "“" + word + "”";
    }
}
