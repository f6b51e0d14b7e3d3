package tr.bel.acikkapi.directorate.web;

import java.util.ArrayList;
import java.util.List;
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
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.ShownAttachments;
import tr.bel.acikkapi.coordination.ActPages.Call;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.OutcomeChoices;
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.directorate.ConcludeAssignment;
import tr.bel.acikkapi.directorate.ConcludeAssignment.Evidence;
import tr.bel.acikkapi.directorate.DirectorateAct;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.directorate.SentFiles;
import tr.bel.acikkapi.municipality.Proof;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;

/** The directorate concludes, with photos of the work and papers about it. */
@Controller
@RequestMapping(InboxDesk.ADDRESS + "/{number}/sonuc")
class ConclusionController {

    private final AssignmentCalls calls;
    private final ConcludeAssignment conclude;
    private final OutcomeChoices outcomes;
    private final SentFiles files;
    private final Subjects subjects;
    private final ShownAttachments shown;

    ConclusionController(
            AssignmentCalls calls,
            ConcludeAssignment conclude,
            OutcomeChoices outcomes,
            SentFiles files,
            Subjects subjects,
            ShownAttachments shown) {
        this.calls = calls;
        this.conclude = conclude;
        this.outcomes = outcomes;
        this.files = files;
        this.subjects = subjects;
        this.shown = shown;
    }

    @GetMapping
    String form(@PathVariable String number, @AuthenticationPrincipal StaffMember who, Model model) {
        Call call = call(number, who, model);
        return calls.form(DirectorateAct.CONCLUDE, call, new ConcludeForm("", "", "", "", true, List.of(), List.of()));
    }

    @PostMapping
    String conclude(
            @PathVariable String number,
            @ModelAttribute("form") ConcludeForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember who,
            Model model) {
        Call call = call(number, who, model);
        OutcomeForm outcome = form.outcome();
        if (outcome.refusal().isPresent()) {
            return calls.answer(call, new Attempt.Refused(outcome.refusal().get()), typed, outcome.field());
        }
        List<CheckedAttachment> before = new ArrayList<>();
        List<CheckedAttachment> photos = new ArrayList<>();
        Optional<Refusal> unfit = files.look(form.before(), before);
        Optional<Refusal> bad = unfit.or(() -> files.look(form.photos(), photos));
        Attempt attempt = bad.<Attempt>map(Attempt.Refused::new)
                .orElseGet(() -> conclude.conclude(
                        call.seen(),
                        outcome.outcome().orElseThrow(),
                        new Evidence(before, photos, Boolean.TRUE.equals(form.forApplicant())),
                        AssignmentCalls.actor(call)));
        String field = unfit.isPresent() ? "before" : bad.isPresent() || wantsPhotos(attempt) ? "photos" : "code";
        return calls.answer(call, attempt, typed, field);
    }

    /** The form says beforehand what the subject asks to be shown. */
    private Call call(String number, StaffMember who, Model model) {
        Call call = calls.of(DirectorateAct.CONCLUDE, number, who, model, outcomes.all());
        model.addAttribute("showsWork", shown.showsWork(call.file()));
        Optional.ofNullable(call.file().subject())
                .flatMap(subjects::byCode)
                .map(Subject::proof)
                .filter(proof -> proof != Proof.NONE)
                .ifPresent(proof -> model.addAttribute("proof", proof.name()));
        return call;
    }

    private static boolean wantsPhotos(Attempt attempt) {
        return attempt instanceof Attempt.Refused(Refusal why) && why.key().startsWith("directorate.evidence.");
    }
}
