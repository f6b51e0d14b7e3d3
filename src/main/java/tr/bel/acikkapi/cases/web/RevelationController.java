package tr.bel.acikkapi.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CasePages;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Revelations;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;

/** Looking behind the mask of the applicant's data: with a reason, recorded before anything is shown. */
@Controller
class RevelationController {

    private final CaseFiles files;
    private final CasePages pages;
    private final Applicants applicants;
    private final Revelations revelations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevelationController(
            CaseFiles files,
            CasePages pages,
            Applicants applicants,
            Revelations revelations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.pages = pages;
        this.applicants = applicants;
        this.revelations = revelations;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/basvurular/{number}/kimlik")
    @Transactional
    public String reveal(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal StaffMember reader,
            HttpServletResponse response,
            Model model) {
        CaseView file = files.byNumber(number, reader.sight())
                .filter(f -> CasePages.mayReveal(f, reader))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        long applicant = Optional.ofNullable(file.applicantId()).orElseThrow();
        Optional<Refusal> refusal = revelations.record(applicant, reader.username(), reason);
        refusal.ifPresent(r -> {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("revealRefusal", r);
        });
        ApplicantDetails shown =
                refusal.isPresent() ? null : applicants.details(applicant).orElseThrow();
        if (shown != null) {
            events.publishEvent(new CaseEvent.IdentityRevealed(
                    file.id(), reason.strip(), Actor.staff(reader.username()), clock.instant()));
        }
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        model.addAttribute("view", pages.page(file, reader, shown));
        return "cases/CasePage";
    }
}
