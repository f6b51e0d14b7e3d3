package tr.bel.acikkapi.coordination.rules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.municipality.Directorate;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** Makes a rule of what was typed, or says everything that is wrong with it. */
@Component
class ReadRule {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_WORDS = 60;
    private static final int LONGEST_ZONE = 200_000;

    private final Subjects subjects;
    private final Directorates directorates;

    ReadRule(Subjects subjects, Directorates directorates) {
        this.subjects = subjects;
        this.directorates = directorates;
    }

    /** What is wrong: with a field, or with the whole where that is absent. */
    record Fault(@Nullable String field, Refusal why) {}

    /** What was read; a text exactly where there are no faults. */
    record Reading(WriteRule.@Nullable Text text, List<Fault> faults) {}

    Reading read(RuleForm form) {
        return new Reader(form).read();
    }

    private final class Reader {

        private final RuleForm form;
        private final List<Fault> faults = new ArrayList<>();

        Reader(RuleForm form) {
            this.form = form;
        }

        Reading read() {
            String name = TurkishText.tidyLine(form.name());
            refuse(
                    name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME,
                    "name",
                    "rules.name.length",
                    SHORTEST_NAME,
                    LONGEST_NAME);
            refuse(form.note().length() > LONGEST_NOTE, "note", "rules.note.length", LONGEST_NOTE);
            Conditions conditions = conditions();
            Decision decision = decision();
            refuse(faults.isEmpty() && conditions.isNone(), null, "rules.conditions.missing");
            refuse(faults.isEmpty() && decision.isNone(), null, "rules.decision.missing");
            boolean acts = Boolean.TRUE.equals(form.acts());
            return faults.isEmpty()
                    ? new Reading(
                            new WriteRule.Text(name, acts, form.note(), new Definition(conditions, decision)), faults)
                    : new Reading(null, faults);
        }

        private Conditions conditions() {
            return new Conditions(
                    form.subjects(),
                    form.neighbourhoods(),
                    zone(),
                    form.doors(),
                    known(Kind.values(), form.kinds()),
                    words(),
                    known(ApplicantType.values(), form.applicants()),
                    times());
        }

        private Conditions.@Nullable Zone zone() {
            String name = TurkishText.tidyLine(form.zoneName());
            if (form.zone().isEmpty()) {
                refuse(!name.isEmpty(), "zone", "rules.zone.missing");
                return null;
            }
            refuse(
                    name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME,
                    "zoneName",
                    "rules.zoneName.length",
                    SHORTEST_NAME,
                    LONGEST_NAME);
            Refusal unreadable = form.zone().length() > LONGEST_ZONE
                    ? Refusal.of("rules.area.tooLarge")
                    : Area.read(form.zone()).refusal();
            if (unreadable != null) {
                faults.add(new Fault("zone", unreadable));
            }
            return new Conditions.Zone(name, form.zone());
        }

        private WantedWords words() {
            List<String> words = Arrays.stream(form.words().split("[,;\\n]", -1))
                    .map(TurkishText::tidyLine)
                    .filter(w -> !w.isEmpty())
                    .distinct()
                    .toList();
            refuse(words.size() > MOST_WORDS, "words", "rules.words.tooMany", MOST_WORDS);
            words.stream()
                    .filter(w -> String.join("", RuleFacts.words(w)).length() < 2)
                    .findFirst()
                    .ifPresent(w -> faults.add(new Fault("words", Refusal.of("rules.words.short", w))));
            return new WantedWords(words, Boolean.parseBoolean(form.allWords()));
        }

        private Times times() {
            LocalTime from = hour("from", form.from());
            LocalTime to = hour("to", form.to());
            refuse(form.from().isEmpty() != form.to().isEmpty(), "to", "rules.hours.both");
            refuse(from != null && from.equals(to), "to", "rules.hours.same");
            LocalDate since = day("since", form.since());
            LocalDate until = day("until", form.until());
            refuse(since != null && until != null && until.isBefore(since), "until", "rules.dates.order");
            return new Times(known(DayOfWeek.values(), form.days()), from, to, since, until);
        }

        private Decision decision() {
            List<String> where = form.directorates();
            refuse(!where.stream().allMatch(ReadRule.this::working), "directorate", "rules.directorate.unknown");
            String subject = form.subject().isEmpty() ? null : form.subject();
            refuse(subject != null && !offered(subject), "subject", "rules.subject.unknown");
            boolean byHand = Boolean.TRUE.equals(form.byHand());
            boolean hides = Boolean.TRUE.equals(form.hides());
            String authority = TurkishText.tidyLine(form.authority());
            Priority priority = known(Priority.values(), List.of(form.priority())).stream()
                    .findFirst()
                    .orElse(null);
            refuse(byHand && !where.isEmpty(), "byHand", "rules.byHand.alone");
            if (authority.isEmpty()) {
                refuse(!form.explanation().isEmpty(), "authority", "rules.authority.missing");
                return new Decision(where, null, null, priority, subject, byHand, hides);
            }
            refuse(authority.length() < EndCase.SHORTEST_AUTHORITY, "authority", "rules.authority.short");
            refuse(
                    form.explanation().length() < Outcome.SHORTEST_EXPLANATION,
                    "explanation",
                    "rules.explanation.short",
                    Outcome.SHORTEST_EXPLANATION);
            refuse(
                    !where.isEmpty() || byHand || hides || priority != null || subject != null,
                    "authority",
                    "rules.authority.alone");
            return new Decision(where, authority, form.explanation(), priority, subject, byHand, hides);
        }

        private @Nullable LocalTime hour(String field, String typed) {
            try {
                return typed.isEmpty() ? null : LocalTime.parse(typed.replace('.', ':'));
            } catch (DateTimeException noHour) {
                refuse(true, field, "rules.hours.shape");
                return null;
            }
        }

        private @Nullable LocalDate day(String field, String typed) {
            try {
                return typed.isEmpty() ? null : LocalDate.parse(typed);
            } catch (DateTimeException noDay) {
                refuse(true, field, "rules.dates.shape");
                return null;
            }
        }

        private void refuse(boolean wrong, @Nullable String field, String key, Object... args) {
            if (wrong) {
                faults.add(new Fault(field, Refusal.of(key, args)));
            }
        }
    }

    private boolean working(String code) {
        return directorates.byCode(code).filter(Directorate::active).isPresent();
    }

    private boolean offered(String code) {
        Optional<Subject> subject = subjects.byCode(code);
        return subject.filter(Subject::active).isPresent();
    }

    private static <E extends Enum<E>> List<E> known(E[] all, List<String> names) {
        return Arrays.stream(all).filter(e -> names.contains(e.name())).toList();
    }
}
