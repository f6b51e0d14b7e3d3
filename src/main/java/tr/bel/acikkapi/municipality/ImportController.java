package tr.bel.acikkapi.municipality;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shell.Flash;

/** Imports the files of an upload, all or nothing. */
@Controller
class ImportController {

    private final Uploads uploads;
    private final ImportFiles importer;

    ImportController(Uploads uploads, ImportFiles importer) {
        this.uploads = uploads;
        this.importer = importer;
    }

    /** @param close whether what is not in the files is switched off */
    @PostMapping(UploadController.ADDRESS + "/{upload}/aktarim")
    ModelAndView store(
            @PathVariable UUID upload,
            @RequestParam(defaultValue = "false") boolean close,
            Principal who,
            RedirectAttributes redirect) {
        List<SourceFile> files = uploads.find(upload, who.getName());
        if (files.isEmpty()) {
            return UploadController.gone(redirect);
        }
        Missing missing = close ? Missing.DEACTIVATE : Missing.KEEP;
        ImportReport report = importer.run(files, missing, Actor.staff(who.getName()));
        if (!report.stored()) {
            // What the files refer to has changed since the dry run.
            UploadView view = UploadView.of(upload, importer.preview(files), List.of(), UploadController.language());
            return UploadController.page(view, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        uploads.drop(upload);
        int rows = report.files().stream().mapToInt(ImportReport.FileRead::rows).sum();
        redirect.addFlashAttribute(
                Flash.NAME,
                Flash.done(
                        "municipality.import.done",
                        Integer.toString(report.files().size()),
                        Integer.toString(rows)));
        return UploadController.seeOther("/yonetim/belediye");
    }
}
