package tr.bel.acikkapi.municipality;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Flash;

/** Sends files in for a dry run; they wait until they are imported or a day has passed. */
@Controller
class UploadController {

    static final String ADDRESS = "/yonetim/belediye/yukle";

    private final Uploads uploads;
    private final ImportFiles importer;

    UploadController(Uploads uploads, ImportFiles importer) {
        this.uploads = uploads;
        this.importer = importer;
    }

    @GetMapping(ADDRESS)
    ModelAndView form() {
        return page(UploadView.empty(List.of(), language()), HttpStatus.OK);
    }

    /** @param upload what was sent before and is corrected now */
    @PostMapping(ADDRESS)
    ModelAndView send(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> parts,
            @RequestParam(name = "upload", required = false) @Nullable UUID upload,
            Principal who) {
        SentFiles sent = SentFiles.of(parts == null ? List.of() : parts);
        List<SourceFile> files = sent.over(upload == null ? List.of() : uploads.find(upload, who.getName()));
        if (files.isEmpty()) {
            return page(UploadView.empty(sent.refusals(), language()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ImportPreview preview = importer.preview(files);
        UUID kept = uploads.keep(files, who.getName());
        if (sent.refusals().isEmpty() && !preview.report().hasErrors()) {
            return seeOther(ADDRESS + "/" + kept);
        }
        return page(UploadView.of(kept, preview, sent.refusals(), language()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The dry run of what waits, against what the house knows now. */
    @GetMapping(ADDRESS + "/{upload}")
    ModelAndView report(@PathVariable UUID upload, Principal who, RedirectAttributes redirect) {
        List<SourceFile> files = uploads.find(upload, who.getName());
        return files.isEmpty()
                ? gone(redirect)
                : page(UploadView.of(upload, importer.preview(files), List.of(), language()), HttpStatus.OK);
    }

    static ModelAndView gone(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.problem("municipality.upload.gone"));
        return seeOther(ADDRESS);
    }

    static ModelAndView page(UploadView view, HttpStatus status) {
        ModelAndView page = new ModelAndView("municipality/UploadPage", status);
        page.addObject("view", view);
        return page;
    }

    static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
