package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;

/** The applicant's answer to our question, or something they want to add. */
@Controller
class TellController {

    /** What the house reads in place of words that were not said. */
    private static final Locale TURKISH = Locale.of("tr");

    private final Grants grants;
    private final FollowedCase followed;
    private final TakePhotos takePhotos;
    private final TellMore tellMore;
    private final MessageSource messages;

    TellController(
            Grants grants, FollowedCase followed, TakePhotos takePhotos, TellMore tellMore, MessageSource messages) {
        this.grants = grants;
        this.followed = followed;
        this.takePhotos = takePhotos;
        this.tellMore = tellMore;
        this.messages = messages;
    }

    @PostMapping("/takip/{number}/yanit")
    String tell(
            @PathVariable String number,
            @ModelAttribute("answer") TellForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) Optional<List<MultipartFile>> files,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Optional<CaseView> open = grants.file(number, request);
        if (open.isEmpty()) {
            model.addAttribute("answer", new KeyForm(number, "", form.text()));
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "answer");
            model.addAttribute(Flash.NAME, Flash.problem("web.tell.visitEnded"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "web/KeyPage";
        }
        CaseView file = open.get();
        List<CheckedAttachment> photos = new ArrayList<>();
        takePhotos
                .check(files.orElse(List.of()), request.getRemoteAddr(), photo -> keep(photo, photos))
                .forEach(r -> errors.reject(r.key(), r.args().toArray(), null));
        Problem.tell(form.problems(!photos.isEmpty()), errors);
        if (!errors.hasErrors()) {
            UUID key = form.once().orElseGet(UUID::randomUUID);
            String said =
                    form.said().isEmpty() ? messages.getMessage("web.tell.photoOnly", null, TURKISH) : form.said();
            tellMore.tell(file, key, said, photos)
                    .ifPresent(r -> errors.reject(r.key(), r.args().toArray(), null));
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", followed.of(file));
            return "web/FollowedPage";
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("web.tell.done"));
        return "redirect:/takip/" + file.number();
    }

    private static Optional<Refusal> keep(CheckedAttachment photo, List<CheckedAttachment> photos) {
        if (photos.size() >= AttachmentCheck.MOST_FILES) {
            return Optional.of(Refusal.of("cases.attachment.tooMany", AttachmentCheck.MOST_FILES));
        }
        photos.add(photo);
        return Optional.empty();
    }
}
