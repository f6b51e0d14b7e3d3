package tr.bel.acikkapi.municipality;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** An import report in words: as lines for a terminal or a log, piece by piece for a page. */
final class ReportText {

    private final ResourceBundle texts;
    private final Language language;

    ReportText(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("messages.municipality", language.locale());
    }

    String of(ImportReport report) {
        StringBuilder text = new StringBuilder();
        report.files()
                .forEach(f -> text.append(say("municipality.report.file", f.name(), f.rows()))
                        .append('\n'));
        report.problems().forEach(p -> text.append(line(p)).append('\n'));
        return text.append(verdict(report)).toString();
    }

    /** The whole in one sentence: "Hata yok, 2 uyarı var. …". */
    String verdict(ImportReport report) {
        String end = report.hasErrors() ? "refused" : report.stored() ? "stored" : "clean";
        return say(
                "municipality.report." + end,
                report.errors().size(),
                report.warnings().size());
    }

    /** "subjects.csv, line 4, müdürlük: …". */
    String line(Problem p) {
        String severity = say("municipality.severity." + p.severity());
        String where = p.line() == 0
                ? say("municipality.report.whole", p.file())
                : say(
                        p.file().endsWith(".geojson") ? "municipality.report.feature" : "municipality.report.line",
                        p.file(),
                        p.line());
        String column = p.column().isEmpty() ? "" : ", " + p.column();
        return severity + " " + where + column + ": " + say(p.reason());
    }

    /** "Satır 4", "3. şekil", or that it is about the whole file. */
    String place(Problem p) {
        if (p.line() == 0) {
            return say("municipality.place.whole");
        }
        boolean map = TurkishText.fold(p.file()).endsWith("json");
        return say(map ? "municipality.place.feature" : "municipality.place.line", p.line());
    }

    String say(Refusal reason) {
        return say(reason.key(), reason.args().toArray());
    }

    private String say(String key, Object... args) {
        return new MessageFormat(texts.getString(key), language.locale()).format(args);
    }
}
