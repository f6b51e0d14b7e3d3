package tr.bel.acikkapi.coordination;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;

/** An honest outcome as it is typed; its fields are {@code coordination/OutcomeFragment :: fields}. */
public record OutcomeForm(String code, String explanation, String plannedFor, String authority) {

    /** Nothing is promised beyond it; databases and calendars have their ends too. */
    private static final int LAST_YEAR = 2100;

    public OutcomeForm(
            @Nullable String code,
            @Nullable String explanation,
            @Nullable String plannedFor,
            @Nullable String authority) {
        this.code = typed(code);
        this.explanation = typed(explanation);
        this.plannedFor = typed(plannedFor);
        this.authority = typed(authority);
    }

    /** Nothing typed yet. */
    public static OutcomeForm empty() {
        return new OutcomeForm("", "", "", "");
    }

    /** Why it is no outcome; empty exactly where {@link #outcome()} has one. */
    public Optional<Refusal> refusal() {
        if (parsedCode().isEmpty()) {
            return Optional.of(Refusal.of("coordination.outcome.missing"));
        }
        if (!plannedFor.isEmpty() && day(plannedFor).isEmpty()) {
            return Optional.of(Refusal.of("coordination.plannedFor.shape"));
        }
        return made().refusal();
    }

    /** The field that {@link #refusal()} belongs to. */
    public String field() {
        if (parsedCode().isEmpty()) {
            return "code";
        }
        String key = refusal().map(Refusal::key).orElse("");
        return key.contains("plannedFor") ? "plannedFor" : key.contains("authority") ? "authority" : "explanation";
    }

    public Optional<Outcome> outcome() {
        return refusal().isPresent() ? Optional.empty() : Optional.of(made());
    }

    private Outcome made() {
        return new Outcome(
                parsedCode().orElseThrow(), explanation, day(plannedFor).orElse(null), authority);
    }

    private Optional<Outcome.Code> parsedCode() {
        return Arrays.stream(Outcome.Code.values())
                .filter(c -> c.name().equals(code))
                .findFirst();
    }

    /** A day as date fields send it; empty where it is none, or none that anybody here will see. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String typed(@Nullable String s) {
        return s == null ? "" : s.strip();
    }
}
