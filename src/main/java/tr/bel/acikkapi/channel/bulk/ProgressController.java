package tr.bel.acikkapi.channel.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How far an import is, and what was wrong with its rows. */
@Controller
class ProgressController {

    private final Jobs jobs;
    private final JobPages pages;
    private final MessageSource messages;

    ProgressController(Jobs jobs, JobPages pages, MessageSource messages) {
        this.jobs = jobs;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/yonetim/aktarim/{id}/ilerleme")
    String progress(@PathVariable long id, HttpServletResponse response, Model model) {
        Job job = job(id);
        if (!job.isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("view", pages.view(job, null));
        return "bulk/ProgressPartial";
    }

    /** Semicolons and a byte order mark: what a Turkish spreadsheet opens by a double click. */
    @GetMapping("/yonetim/aktarim/{id}/rapor.csv")
    ResponseEntity<byte[]> report(@PathVariable long id) throws IOException {
        Job job = job(id);
        StringWriter out = new StringWriter().append('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            csv.printRecord(text("bulk.report.line"), text("bulk.report.column"), text("bulk.report.reason"));
            for (JobView.FaultLine fault : pages.lines(job.id(), TableReader.MOST_ROWS)) {
                csv.printRecord(fault.line(), harmless(fault.column()), fault.reason());
            }
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"aktarim-" + id + "-rapor.csv\"")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A title from somebody's file must not become a formula in somebody else's spreadsheet. */
    private static String harmless(String title) {
        return title.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + title : title;
    }

    private String text(String key) {
        return String.valueOf(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }

    private Job job(long id) {
        return jobs.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
