package tr.bel.acikkapi.channel.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.TrackingCode;
import tr.bel.acikkapi.shell.QrCode;
import tr.bel.acikkapi.staff.StaffMember;

/** The paper that the person takes home: number, tracking code, and by when they hear from us. */
@Controller
class ReceiptController {

    /** The code on the paper answers and withdraws in the applicant's place: only who took the matter reads it, and only that day. */
    private static final Duration STILL_AT_THE_DESK = Duration.ofDays(1);

    private final CaseFiles files;
    private final Contacts contacts;
    private final Municipality municipality;
    private final Clock clock;

    ReceiptController(CaseFiles files, Contacts contacts, Municipality municipality, Clock clock) {
        this.files = files;
        this.contacts = contacts;
        this.municipality = municipality;
        this.clock = clock;
    }

    /**
     * What the paper says.
     *
     * @param promisedBy when the 48 hours end
     * @param qr the address behind which the case is followed
     */
    record ReceiptView(
            String number,
            String code,
            @Nullable String subject,
            Instant receivedAt,
            Instant promisedBy,
            String web,
            QrCode qr) {}

    @GetMapping("/masa/makbuz/{number}")
    String page(@PathVariable String number, @AuthenticationPrincipal StaffMember clerk, Model model) {
        CaseView file = files.byNumber(number, clerk.sight())
                .filter(f -> f.door().equals(DeskDoor.CODE))
                .filter(f -> f.receivedAt().isAfter(clock.instant().minus(STILL_AT_THE_DESK)))
                .filter(f -> contacts.byId(f.contactId())
                        .filter(c -> clerk.username().equals(c.staffUsername()))
                        .isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        TrackingCode code = files.trackingCode(file.id());
        String address = municipality.web() + "/takip/" + file.number() + "/" + code.value();
        model.addAttribute(
                "view",
                new ReceiptView(
                        file.number(),
                        code.display(),
                        file.subject(),
                        file.receivedAt(),
                        file.receivedAt().plus(Clocks.PROMISE),
                        municipality.web(),
                        QrCode.of(address)));
        return "desk/ReceiptPage";
    }
}
