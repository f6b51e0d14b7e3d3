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

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (parsedNumber().isEmpty()) {
            problems.add(Problem.of("number", "web.key.number.wrong"));
        }
        if (parsedCode().isEmpty()) {
            problems.add(Problem.of("code", "web.key.code.wrong"));
        }
        return problems;
    }

    Optional<String> parsedNumber() {
        return number == null ? Optional.empty() : CaseNumber.parse(number).map(CaseNumber::toString);
    }

    Optional<TrackingCode> parsedCode() {
        return code == null ? Optional.empty() : TrackingCode.parse(code);
    }

    @Override
    public String toString() {
        return "a key to " + number;
    }
}
