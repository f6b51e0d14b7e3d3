package tr.bel.acikkapi.feedback;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;

/** Chooses the medium: the applicant's wish first, then what can reach them. */
@Component
class Reach {

    private final List<Outbound> machines;

    Reach(List<Outbound> machines) {
        this.machines = List.copyOf(machines);
    }

    /** The machines that can send now. */
    List<Outbound> ready() {
        return machines.stream().filter(Outbound::isReady).toList();
    }

    Optional<Outbound> machine(Medium medium) {
        return machines.stream().filter(m -> m.medium() == medium).findFirst();
    }

    /** Where to tell an occasion first; empty where it is a courtesy and no machine goes there, and where no way leads to the applicant. */
    Optional<Medium> choose(Occasion occasion, ApplicantDetails applicant) {
        if (applicant.medium() == Medium.NONE) {
            return occasion.isOwed() ? Optional.of(Medium.NONE) : Optional.empty();
        }
        Stream<Medium> ways = Stream.concat(
                        Stream.of(applicant.medium()), Stream.of(Medium.EMAIL, Medium.CALL, Medium.LETTER))
                .filter(medium -> reaches(medium, applicant));
        return occasion.isOwed()
                ? ways.findFirst()
                : ways.findFirst().filter(medium -> machine(medium).isPresent());
    }

    /** Where to tell it when this medium failed: a call, else a letter, else nowhere. */
    Optional<Medium> after(Medium failed, ApplicantDetails applicant) {
        Stream<Medium> next = failed == Medium.CALL ? Stream.of(Medium.LETTER) : Stream.of(Medium.CALL, Medium.LETTER);
        return failed == Medium.LETTER
                ? Optional.empty()
                : next.filter(medium -> reaches(medium, applicant)).findFirst();
    }

    private boolean reaches(Medium medium, ApplicantDetails applicant) {
        String address = applicant.postalAddress();
        return switch (medium) {
            case EMAIL, SMS ->
                machine(medium).filter(m -> m.canReach(applicant)).isPresent();
            case CALL -> applicant.phone() != null;
            case LETTER -> address != null && !address.isBlank();
            case NONE -> true;
        };
    }
}
