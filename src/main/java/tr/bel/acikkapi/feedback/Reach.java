package tr.bel.acikkapi.feedback;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;

/** Chooses the medium: the applicant's wish first, then what is known to be theirs, then what can reach them. */
@Component
class Reach {

    private final List<Outbound> machines;
    private final BiPredicate<String, @Nullable PersonName> proved;

    @Autowired
    Reach(List<Outbound> machines, ProvedContacts proofs) {
        this(machines, proofs::isProved);
    }

    /** @param proved whether the person of that name has shown that this telephone or mailbox is theirs */
    Reach(List<Outbound> machines, BiPredicate<String, @Nullable PersonName> proved) {
        this.machines = List.copyOf(machines);
        this.proved = proved;
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
        Stream<Medium> ways = Stream.concat(Stream.of(applicant.medium()), otherWays(applicant))
                .filter(medium -> reaches(medium, applicant));
        return occasion.isOwed()
                ? ways.findFirst()
                : ways.findFirst().filter(medium -> machine(medium).isPresent());
    }

    /** A mailbox or telephone that somebody has shown to be theirs goes before one that was only said to be. */
    private Stream<Medium> otherWays(ApplicantDetails applicant) {
        EmailAddress email = applicant.email();
        Phone phone = applicant.phone();
        boolean smsFirst = phone != null
                && proved.test(phone.e164(), applicant.name())
                && (email == null || !proved.test(email.value(), applicant.name()));
        return smsFirst
                ? Stream.of(Medium.SMS, Medium.EMAIL, Medium.CALL, Medium.LETTER)
                : Stream.of(Medium.EMAIL, Medium.SMS, Medium.CALL, Medium.LETTER);
    }

    /**
     * Where to tell it when this medium failed: by the other machine, by a call, by a letter, or nowhere.
     *
     * @param tried the media that it was told in already, so that no two machines throw it to each other
     */
    Optional<Medium> after(Medium failed, Set<Medium> tried, ApplicantDetails applicant) {
        Stream<Medium> next = switch (failed) {
            case EMAIL -> Stream.of(Medium.SMS, Medium.CALL, Medium.LETTER);
            case SMS -> Stream.of(Medium.EMAIL, Medium.CALL, Medium.LETTER);
            case NONE -> Stream.of(Medium.CALL, Medium.LETTER);
            case CALL -> Stream.of(Medium.LETTER);
            case LETTER -> Stream.empty();
        };
        return next.filter(medium -> !tried.contains(medium))
                .filter(medium -> reaches(medium, applicant))
                .findFirst();
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
