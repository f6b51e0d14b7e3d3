package tr.bel.acikkapi.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.TrackingCode;

/**
 * Number and tracking code, as typed.
 *
 * @param text what the applicant had written to us when the visit ended; it waits until the case is open again
 */
record KeyForm(
        @Nullable String number,
        @Nullable String code,
        @Nullable String text) {

    KeyForm {
        number = Typed.line(number);
        code = Typed.line(code);
        text = Typed.lines(text);
    }

    /** @param year of a number that is given without one, as people say it: "67" */
    List<Problem> problems(int year) {
        List<Problem> problems = new ArrayList<>();
        if (parsedNumber(year).isEmpty()) {
            problems.add(Problem.of("number", "web.key.number.wrong"));
        }
        if (parsedCode().isEmpty()) {
            problems.add(Problem.of("code", "web.key.code.wrong"));
        }
        return problems;
    }

    Optional<String> parsedNumber(int year) {
        String typed = number == null ? "" : number;
        String whole = typed.matches("0*[1-9]\\d{0,5}") ? year + "-" + typed : typed;
        return CaseNumber.parse(whole).map(CaseNumber::toString);
    }

    Optional<TrackingCode> parsedCode() {
        return code == null ? Optional.empty() : TrackingCode.parse(code);
    }

    @Override
    public String toString() {
        return "a key to " + number;
    }
}
