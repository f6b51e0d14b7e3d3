package tr.bel.acikkapi.coordination.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** Cases come to an incident from its page, and leave it. */
@Controller
class AttachmentsController {

    private final AttachCase attach;
    private final TellCases tell;
    private final CaseFiles files;

    AttachmentsController(AttachCase attach, TellCases tell, CaseFiles files) {
        this.attach = attach;
        this.tell = tell;
        this.files = files;
    }

    @PostMapping("/olaylar/{id:\\d+}/basvurular")
    String attach(
            @PathVariable long id,
            @RequestParam(required = false) List<String> basvuru,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        if (basvuru == null || basvuru.isEmpty()) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("incident.done.nothingChosen"));
            return BoardController.HOME + "/" + id;
        }
        List<String> refused = new ArrayList<>();
        int attached = 0;
        for (CaseView file : cases(basvuru, who)) {
            if (attach.attach(file.id(), id, Actor.staff(who.username())).isPresent()) {
                refused.add(file.number());
            } else {
                attached++;
            }
        }
        tell.some(attached);
        redirect.addFlashAttribute(
                Flash.NAME,
                refused.isEmpty()
                        ? Flash.done("incident.done.attached", String.valueOf(attached))
                        : Flash.problem(
                                "incident.done.notAttached", String.valueOf(attached), String.join(", ", refused)));
        return BoardController.HOME + "/" + id;
    }

    @PostMapping("/olaylar/{id:\\d+}/ayrilan")
    String detach(
            @PathVariable long id,
            @RequestParam String basvuru,
            @RequestParam(defaultValue = "") String donus,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        for (CaseView file : cases(List.of(basvuru), who)) {
            Optional<Refusal> refusal = attach.detach(file.id(), id, Actor.staff(who.username()));
            redirect.addFlashAttribute(
                    Flash.NAME,
                    refusal.isPresent()
                            ? Flash.problem(refusal.get().key())
                            : Flash.done("incident.done.detached", file.number()));
            if (donus.equals("basvuru")) {
                return "redirect:/basvurular/" + file.number();
            }
        }
        return BoardController.HOME + "/" + id;
    }

    private List<CaseView> cases(@Nullable List<String> numbers, StaffMember who) {
        return numbers == null
                ? List.of()
                : numbers.stream()
                        .distinct()
                        .flatMap(n -> files.byNumber(n, who.sight()).stream())
                        .toList();
    }
}
