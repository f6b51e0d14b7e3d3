package tr.bel.acikkapi.channel.mayorcalls;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** Makes the list of a session, rule by rule. Whoever may not be called is passed over. */
@Component
class MakeList {

    private final Candidates candidates;
    private final DrawLot lot;
    private final TakePerson take;
    private final Applicants applicants;

    MakeList(Candidates candidates, DrawLot lot, TakePerson take, Applicants applicants) {
        this.candidates = candidates;
        this.lot = lot;
        this.take = take;
        this.applicants = applicants;
    }

    /**
     * What became of a press.
     *
     * @param added how many came onto the list
     * @param why how many were passed over, by the message that says why ({@code mayorcalls.no.…})
     */
    record Made(int added, Map<String, Integer> why) {

        static final Made NOBODY = new Made(0, Map.of());

        int passed() {
            return why.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Made ended(long session, String neighbourhood, LocalDate from, LocalDate until, int people, String by) {
        return add(session, candidates.ended(neighbourhood, from, until), people, by);
    }

    Made waiting(long session, int people, String by) {
        return add(session, candidates.waiting(), people, by);
    }

    Made thanks(long session, int people, String by) {
        return add(session, candidates.thanks(), people, by);
    }

    Made byLot(long session, int people, String by) {
        return add(session, lot.draw(session, people, by), people, by);
    }

    /** A loss or a joy, entered by hand: the person's record is found by telephone and name, or made. */
    @Transactional
    public Optional<Refusal> occasion(
            long session, Proposal.Occasion occasion, PersonName name, Phone phone, String words, String by) {
        long applicant = known(name, phone)
                .orElseGet(() -> applicants.register(
                        new ApplicantDetails(name, null, phone, null, null, Medium.CALL, Language.TR)));
        Optional<Refusal> refusal =
                take.take(session, Proposal.on(occasion, applicant, words.isBlank() ? null : words.strip()), by);
        if (refusal.isPresent()) {
            // Nobody's record is made for a call that is not.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refusal;
    }

    private Optional<Long> known(PersonName name, Phone phone) {
        String folded = TurkishText.fold(name.full());
        return applicants.reachedAt(phone.e164()).stream()
                .filter(id -> applicants
                        .details(id)
                        .map(ApplicantDetails::name)
                        .filter(n -> TurkishText.fold(n.full()).equals(folded))
                        .isPresent())
                .findFirst();
    }

    private Made add(long session, List<Proposal> found, int people, String by) {
        int added = 0;
        Map<String, Integer> why = new LinkedHashMap<>();
        for (Proposal each : found) {
            if (added == people) {
                break;
            }
            Optional<Refusal> refusal = take.take(session, each, by);
            if (refusal.isEmpty()) {
                added++;
            } else {
                why.merge(refusal.get().key(), 1, Integer::sum);
            }
        }
        return new Made(added, why);
    }
}
