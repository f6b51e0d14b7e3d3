package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.shared.Language;

/** Open data: a page of months, and a file of each. */
@Controller
class OpenDataController {

    private static final String FILE = "/acik-veri/{month:20\\d{2}-(?:0[1-9]|1[0-2])}.csv";

    private final Months months;
    private final MonthlyFile file;

    OpenDataController(Months months, MonthlyFile file) {
        this.months = months;
        this.file = file;
    }

    /**
     * A file to take home.
     *
     * @param month as in its address: "2026-11"
     * @param name as people say it: "Kasım 2026"
     */
    record MonthRow(String month, String name, boolean running) {}

    /** The page. */
    record OpenDataView(List<MonthRow> months, int smallest) {
        OpenDataView {
            months = List.copyOf(months);
        }
    }

    @GetMapping("/acik-veri")
    String page(Model model) {
        DateTimeFormatter named = DateTimeFormatter.ofPattern(
                "LLLL yyyy", Language.of(LocaleContextHolder.getLocale()).locale());
        YearMonth present = months.present();
        List<MonthRow> rows = months.all().stream()
                .map(m -> new MonthRow(m.toString(), named.format(m), m.equals(present)))
                .toList();
        model.addAttribute("view", new OpenDataView(rows, MonthlyFile.SMALLEST_GROUP));
        return "open311/OpenDataPage";
    }

    @GetMapping(FILE)
    void month(@PathVariable String month, WebRequest request, HttpServletResponse response) throws IOException {
        YearMonth wanted = YearMonth.parse(month);
        if (!months.all().contains(wanted)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String language = Language.of(LocaleContextHolder.getLocale()).name();
        // Names are in the reader's language, which a cookie says.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
        if (request.checkNotModified("W/\"" + month + "-" + months.version(wanted) + "-" + language + "\"")) {
            return;
        }
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acik-veri-" + month + ".csv\"");
        Writer to = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        file.write(wanted, to);
        to.flush();
    }
}
