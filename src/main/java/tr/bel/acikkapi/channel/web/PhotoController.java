package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.municipality.Question;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;

/** "Fotoğraf eklemek ister misiniz?"; a photo that came stays, whatever happens to the others. */
@Controller
@RequestMapping("/basvuru/fotograf")
class PhotoController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final DraftPhotos photos;
    private final TakePhotos takePhotos;
    private final Asking asking;
    private final Ways ways;

    PhotoController(
            DraftCookie cookie, Drafts drafts, DraftPhotos photos, TakePhotos takePhotos, Asking asking, Ways ways) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.photos = photos;
        this.takePhotos = takePhotos;
        this.asking = asking;
        this.ways = ways;
    }

    /**
     * The page of photos.
     *
     * @param refusals of the photos that were just sent
     * @param room how many more may come
     * @param wanted what the subject wants to see; absent where it asks for nothing
     * @param demanded whether it cannot go on without a photo
     */
    record PhotosView(
            List<DraftPhotos.Row> photos,
            List<Refusal> refusals,
            int room,
            @Nullable String wanted,
            boolean demanded) {}

    @GetMapping
    String ask(
            @RequestParam(name = "donus", defaultValue = "") String returnTo, HttpServletRequest request, Model model) {
        boolean tooLarge = request.getParameter(LargeUploads.TOO_LARGE) != null;
        List<Refusal> refusals = tooLarge ? List.of(Refusal.of("web.photos.tooLarge")) : List.of();
        return cookie.open(request).map(d -> page(d, refusals, returnTo, model)).orElseGet(() -> ways.without(request));
    }

    /** Keeps the photos; goes on only where "Devam et" was pressed and nothing was refused. */
    @PostMapping
    String take(
            @RequestParam(name = "photos", required = false) Optional<List<MultipartFile>> files,
            @RequestParam(name = "devam", defaultValue = "false") boolean goOn,
            @RequestParam(name = "donus", defaultValue = "") String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Draft> draft = cookie.open(request);
        if (draft.isEmpty()) {
            return ways.without(request);
        }
        List<Refusal> refusals = takePhotos.check(
                files.orElse(List.of()),
                request.getRemoteAddr(),
                photo -> photos.add(draft.get().id(), photo));
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft.get(), refusals, returnTo, model);
        }
        if (!goOn) {
            return "redirect:" + Step.PHOTOS.path() + (returnTo.equals(StepView.RETURN) ? "?donus=" + returnTo : "");
        }
        Asked asked = asking.of(draft.get());
        if (asked.photos() == 0 && asked.questions().demands(Question.Type.PHOTO)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft.get(), List.of(Refusal.of("web.photos.demanded")), returnTo, model);
        }
        return drafts.save(draft.get().id(), DraftContent::withPhotosSeen)
                .map(content -> ways.after(Step.PHOTOS, draft.get(), content, returnTo))
                .orElseGet(() -> ways.without(request));
    }

    private String page(Draft draft, List<Refusal> refusals, String returnTo, Model model) {
        List<DraftPhotos.Row> kept = photos.of(draft.id());
        Asked asked = asking.of(draft);
        String wanted = asked.questions()
                .about(Question.Type.PHOTO)
                .map(q -> q.text(Language.of(LocaleContextHolder.getLocale())))
                .orElse(null);
        boolean demanded = asked.questions().demands(Question.Type.PHOTO);
        model.addAttribute("step", StepView.of(Step.PHOTOS, draft, asked, returnTo));
        model.addAttribute(
                "view", new PhotosView(kept, refusals, AttachmentCheck.MOST_FILES - kept.size(), wanted, demanded));
        return "web/PhotosPage";
    }
}
