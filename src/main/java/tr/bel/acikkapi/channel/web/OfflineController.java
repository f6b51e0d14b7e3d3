package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Formatting;

/** The page that a telephone shows where there is no line ({@code sw.js} keeps it), and what it sends once there is one. */
@Controller
@RequestMapping("/cevrimdisi")
class OfflineController {

    private final SendApplication sendApplication;
    private final TakePhotos takePhotos;
    private final Neighbourhoods neighbourhoods;
    private final NeighbourhoodChoices choices;
    private final Asking asking;
    private final Admission admission;
    private final Formatting formatting;
    private final Ceilings ceilings;
    private final MessageSource messages;

    OfflineController(
            SendApplication sendApplication,
            TakePhotos takePhotos,
            Neighbourhoods neighbourhoods,
            NeighbourhoodChoices choices,
            Asking asking,
            Admission admission,
            Formatting formatting,
            Ceilings ceilings,
            MessageSource messages) {
        this.sendApplication = sendApplication;
        this.takePhotos = takePhotos;
        this.neighbourhoods = neighbourhoods;
        this.choices = choices;
        this.asking = asking;
        this.admission = admission;
        this.formatting = formatting;
        this.ceilings = ceilings;
        this.messages = messages;
    }

    /**
     * What the telephone is told.
     *
     * @param number absent while it is not sent
     * @param code to follow it with
     * @param problems why it cannot be taken, or what of it was left out, in the reader's language
     */
    record Told(@Nullable String number, @Nullable String code, List<String> problems) {
        Told {
            problems = List.copyOf(problems);
        }
    }

    @GetMapping
    String page(Locale locale, Model model) {
        model.addAttribute("neighbourhoods", choices.in(locale));
        return "web/OfflinePage";
    }

    /**
     * Taken once for a key, however often the line breaks before our answer is heard. 422 where it has to be mended, 429 where this address
     * or this person has sent as much as it may for now: the telephone keeps it in both cases.
     *
     * @param key made by the telephone when the application was written
     */
    @PostMapping
    ResponseEntity<Told> take(
            @RequestParam("key") UUID key,
            @ModelAttribute OfflineForm form,
            @RequestParam(name = "photos", required = false) Optional<List<MultipartFile>> files,
            HttpServletRequest request,
            Locale locale) {
        DraftContent content = known(form).content();
        List<Refusal> problems = problems(form, content);
        if (!problems.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(new Told(null, null, texts(problems, locale)));
        }
        if (!sendApplication.isKnown(key)
                && admission.suspicion(content, request.getRemoteAddr()).asked()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(new Told(null, null, texts(List.of(Refusal.of("web.offline.asked")), locale)));
        }
        Optional<String> named = content.reply().reachedAt();
        OptionalLong same = ceilings.sentEnough(request.getRemoteAddr(), named)
                ? OptionalLong.empty()
                : admission.claimSame(content, request.getRemoteAddr());
        if (same.isEmpty()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(new Told(null, null, List.of()));
        }
        List<CheckedAttachment> photos = new ArrayList<>();
        List<Refusal> leftOut = takePhotos.check(files.orElse(List.of()), request.getRemoteAddr(), photo -> {
            if (photos.size() == AttachmentCheck.MOST_FILES) {
                return Optional.of(Refusal.of("cases.attachment.tooMany", AttachmentCheck.MOST_FILES));
            }
            photos.add(photo);
            return Optional.empty();
        });
        Intake.Receipt receipt = sendApplication.sendLate(key, content, photos, Language.of(locale));
        if (receipt.known()) {
            admission.forgiveSame(same);
        } else {
            ceilings.countSent(request.getRemoteAddr(), named);
        }
        return ResponseEntity.ok(
                new Told(receipt.number(), receipt.trackingCode().display(), texts(leftOut, locale)));
    }

    /** What has to be mended; whoever is blocked is told until when, and how it can be sent all the same. */
    private List<Refusal> problems(OfflineForm form, DraftContent content) {
        List<Problem> wrong = form.problems(content, asking.about(""));
        return wrong.isEmpty()
                ? admission
                        .blockedUntil(content)
                        .map(until -> Refusal.of("web.blocked.offline", formatting.dateTime(until)))
                        .stream()
                        .toList()
                : wrong.stream().map(Problem::why).toList();
    }

    /** A page that is weeks old may name a neighbourhood that is no more: the address stands all the same. */
    private OfflineForm known(OfflineForm form) {
        String code = Typed.line(form.neighbourhood());
        boolean offered =
                neighbourhoods.byCode(code).filter(Neighbourhood::active).isPresent();
        return offered
                ? form
                : new OfflineForm(form.text(), "", form.address(), form.name(), form.phone(), form.email());
    }

    private List<String> texts(List<Refusal> refusals, Locale locale) {
        return refusals.stream()
                .map(r -> messages.getMessage(r.key(), r.args().toArray(), locale))
                .toList();
    }
}
