package tr.bel.acikkapi.moderation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.moderation.Blocks.Whom;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.staff.Sight;

/** Who is meant by what the administrator typed: a telephone, a mailbox, the applicant of a case, a partner. */
@Component
class FindWhom {

    private final CaseFiles files;
    private final Applicants applicants;
    private final List<PartnerKeys> doors;

    FindWhom(CaseFiles files, Applicants applicants, List<PartnerKeys> doors) {
        this.files = files;
        this.applicants = applicants;
        this.doors = List.copyOf(doors);
    }

    /** Empty where nobody is known by it. */
    Optional<Whom> find(BlockForm form) {
        return form.key().map(this::partner).orElseGet(() -> person(form.said()));
    }

    private Optional<Whom> person(String said) {
        if (CaseNumber.parse(said).isPresent()) {
            return files.byNumber(said, new Sight.All()).flatMap(this::applicant);
        }
        return EmailAddress.parse(said)
                .map(mailbox -> new Whom(mailbox.masked(), List.of(Blocks.mailbox(mailbox))))
                .or(() -> Phone.parse(said).map(phone -> new Whom(phone.masked(), List.of(Blocks.phone(phone)))));
    }

    /** The administrator sees no cases, and learns of this one what is typed for a telephone too: its mask, and not even that if hidden. */
    private Optional<Whom> applicant(CaseView file) {
        return Optional.ofNullable(file.applicantId())
                .flatMap(applicants::details)
                .filter(known -> !Blocks.marks(known).isEmpty())
                .map(known -> new Whom(
                        file.identityHidden() ? file.number() : file.number() + ": " + shown(known),
                        Blocks.marks(known)));
    }

    private static String shown(ApplicantDetails known) {
        return Stream.of(
                        Optional.ofNullable(known.phone()).map(Phone::masked),
                        Optional.ofNullable(known.email()).map(EmailAddress::masked),
                        Optional.ofNullable(known.nationalId()).map(id -> id.masked()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    List<PartnerKeys.Partner> partners() {
        return doors.stream().flatMap(door -> door.inForce().stream()).toList();
    }

    private Optional<Whom> partner(long key) {
        return partners().stream()
                .filter(p -> p.key() == key)
                .findFirst()
                .map(p -> new Whom(p.name(), List.of(Blocks.partner(key))));
    }
}
