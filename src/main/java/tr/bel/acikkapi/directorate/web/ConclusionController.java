package tr.bel.acikkapi.directorate.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.AttachmentCheck.Checked;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.OutcomeChoices;
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.directorate.ConcludeAssignment;
import tr.bel.acikkapi.directorate.ConcludeAssignment.Evidence;
import tr.bel.acikkapi.directorate.DirectorateAct;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;

/** The directorate concludes, with photos of the work. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/sonuc")
class ConclusionController {

    private final AssignmentCalls calls;
    private final ConcludeAssignment conclude;
    private final OutcomeChoices outcomes;
    private final AttachmentCheck check;

    ConclusionController(
            AssignmentCalls calls, ConcludeAssignment conclude, OutcomeChoices outcomes, AttachmentCheck check) {
        this.calls = calls;
        this.conclude = conclude;
        this.outcomes = outcomes;
        this.check = check;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = calls.of(DirectorateAct.CONCLUDE, number, who, model, outcomes.all());
        return calls.form(DirectorateAct.CONCLUDE, call, new ConcludeForm("", "", "", "", true, List.of()));
    }

    @PostMapping
    String conclude(
            @PathVariable String number,
            @ModelAttribute("form") ConcludeForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = calls.of(DirectorateAct.CONCLUDE, number, who, model, outcomes.all());
        OutcomeForm outcome = form.outcome();
        if (outcome.refusal().isPresent()) {
            return calls.answer(call, new Attempt.Refused(outcome.refusal().get()), typed, outcome.field());
        }
        List<CheckedAttachment> photos = new ArrayList<>();
        Optional<Refusal> bad = look(form.photos(), photos);
        Attempt attempt = bad.<Attempt>map(Attempt.Refused::new)
                .orElseGet(() -> conclude.conclude(
                        call.seen(),
                        outcome.outcome().orElseThrow(),
                        new Evidence(photos, Boolean.TRUE.equals(form.forApplicant())),
                        AssignmentCalls.actor(call)));
        return calls.answer(call, attempt, typed, bad.isPresent() || wantsPhotos(attempt) ? "photos" : "code");
    }

    /** Fills {@code good}; the first photo that cannot be kept refuses all. */
    private Optional<Refusal> look(List<MultipartFile> sent, List<CheckedAttachment> good) {
        if (sent.size() > AttachmentCheck.MOST_FILES) {
            return Optional.of(Refusal.of("cases.attachment.tooMany", AttachmentCheck.MOST_FILES));
        }
        for (MultipartFile file : sent) {
            Checked checked = check.photo(Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes(file));
            Refusal refusal = checked.refusal();
            if (refusal != null) {
                return Optional.of(refusal);
            }
            checked.accepted().ifPresent(good::add);
        }
        return Optional.empty();
    }

    private static boolean wantsPhotos(Attempt attempt) {
        return attempt instanceof Attempt.Refused(Refusal why) && why.key().startsWith("directorate.evidence.");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
