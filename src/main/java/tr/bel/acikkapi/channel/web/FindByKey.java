package tr.bel.acikkapi.channel.web;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.channel.web.Ceilings.Act;
import tr.bel.acikkapi.shared.TrackingCode;

/** Opens a case with number and code. An unknown number and a wrong code are one answer, and both count against guessing. */
@Component
class FindByKey {

    private final CaseFiles files;
    private final Ceilings ceilings;

    FindByKey(CaseFiles files, Ceilings ceilings) {
        this.files = files;
        this.ceilings = ceilings;
    }

    /** What became of a try. */
    sealed interface Tried {
        record Found(CaseView file) implements Tried {}

        record NotFound() implements Tried {}

        /** Too many wrong tries; not even the right code opens now. */
        record TooMany() implements Tried {}
    }

    Tried open(String number, TrackingCode code, String address) {
        OptionalLong from = ceilings.claim(Act.GUESSED_FROM, address);
        OptionalLong at = from.isEmpty() ? OptionalLong.empty() : ceilings.claim(Act.GUESSED_AT, number);
        if (from.isEmpty() || at.isEmpty()) {
            from.ifPresent(ceilings::forgive);
            return new Tried.TooMany();
        }
        Optional<CaseView> file = files.byTrackingCode(number, code);
        if (file.isEmpty()) {
            return new Tried.NotFound();
        }
        ceilings.forgive(from.getAsLong());
        ceilings.forgive(at.getAsLong());
        return new Tried.Found(file.get());
    }
}
