package tr.bel.acikkapi.performance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tr.bel.acikkapi.performance.Figures.Shown;
import tr.bel.acikkapi.performance.TransparencyView.Row;

/**
 * The tables of the page as files to take home: UTF-8 with its mark and semicolons, as spreadsheets in Turkey open them. A number that is
 * not shown is an empty field.
 */
@Controller
class TableFileController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String MARK = "\uFEFF";

    private final PublishedFigures figures;
    private final ShowFigures show;
    private final MessageSource messages;

    TableFileController(PublishedFigures figures, ShowFigures show, MessageSource messages) {
        this.figures = figures;
        this.show = show;
        this.messages = messages;
    }

    @GetMapping(TransparencyController.ADDRESS + "/{table:aylar|konular|mahalleler|kapilar}.csv")
    ResponseEntity<String> file(
            @PathVariable("table") String table,
            @RequestParam(name = "ay", defaultValue = "") String month,
            Locale locale) {
        return figures.latest()
                .map(latest -> show.view(latest, month))
                .map(view -> ResponseEntity.ok()
                        .cacheControl(TransparencyController.A_FEW_MINUTES)
                        .contentType(CSV)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name(table, view) + ".csv")
                                        .build()
                                        .toString())
                        .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                        .body(MARK + lines(table, view, locale)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String name(String table, TransparencyView view) {
        boolean month = !view.isAllMonths() && !table.equals("aylar");
        return month ? table + "-" + view.period() : table;
    }

    private String lines(String table, TransparencyView view, Locale locale) {
        Stream<String> titles = Stream.of("name", "came", "kept", "share")
                .map(column -> messages.getMessage("performance.column." + column, null, locale));
        return Stream.concat(Stream.of(titles.toList()), fields(table, view, locale))
                .map(fields -> String.join(
                                ";",
                                fields.stream().map(TableFileController::quoted).toList()) + "\r\n")
                .reduce("", String::concat);
    }

    private Stream<List<String>> fields(String table, TransparencyView view, Locale locale) {
        if (table.equals("aylar")) {
            return view.months().stream().map(TableFileController::fields);
        }
        return view.tables().stream().filter(t -> t.name().equals(table)).flatMap(t -> {
            Row rest = new Row(messages.getMessage("performance.rest", null, locale), new Shown(t.rest(), null));
            return Stream.concat(t.rows().stream(), t.rest() == 0 ? Stream.empty() : Stream.of(rest))
                    .map(TableFileController::fields);
        });
    }

    private static List<String> fields(Row row) {
        Shown shown = row.shown();
        return shown == null
                ? List.of(row.name(), "", "", "")
                : List.of(row.name(), text(shown.counted()), text(shown.kept()), text(shown.share()));
    }

    private static String text(@Nullable Long number) {
        return Objects.toString(number, "");
    }

    /** No name is taken for a formula. */
    private static String quoted(String field) {
        String plain = field.matches("(?s)[=+@\\t\\r-].*") ? "'" + field : field;
        return plain.matches("(?s).*[;\"\\r\\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
