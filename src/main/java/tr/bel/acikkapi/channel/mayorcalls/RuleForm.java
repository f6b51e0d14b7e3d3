package tr.bel.acikkapi.channel.mayorcalls;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.shared.Days;

/**
 * What is typed to a rule that makes the list.
 *
 * @param kisi how many people are to come
 * @param mahalle a neighbourhood's code, with the days of the rule of neighbourhoods as {@code 2026-12-01}
 */
record RuleForm(
        @Nullable String kisi,
        @Nullable String mahalle,
        @Nullable String ilk,
        @Nullable String son) {

    private static final String USUAL = "5";

    static RuleForm ofDays(LocalDate from, LocalDate until) {
        return new RuleForm(USUAL, null, from.toString(), until.toString());
    }

    int people() {
        return NewSessionForm.people(kisi);
    }

    LocalDate from() {
        return day(ilk).orElseThrow();
    }

    LocalDate until() {
        return day(son).orElseThrow();
    }

    /** What is wrong with the days and the neighbourhood. */
    void checkNeighbourhood(boolean known, Errors typed) {
        if (!known) {
            typed.rejectValue("mahalle", "mayorcalls.rule.neighbourhood.missing");
        }
        Optional<LocalDate> last = day(son);
        if (day(ilk).filter(f -> last.isPresent() && !last.get().isBefore(f)).isEmpty()) {
            typed.rejectValue("ilk", "mayorcalls.rule.days.wrong");
        }
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return Days.parse(typed);
    }
}
