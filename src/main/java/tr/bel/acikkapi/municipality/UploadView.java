package tr.bel.acikkapi.municipality;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;

/**
 * The upload page: what was found in the files, in the reader's language, and whether they can be imported.
 *
 * @param upload the files that wait, absent before the first were sent
 * @param refusals why a file was not even read
 * @param verdict the report in one sentence
 * @param fileNames of what waits
 * @param ready whether they can be imported
 */
record UploadView(
        @Nullable UUID upload,
        List<String> refusals,
        @Nullable String verdict,
        List<ImportReport.FileRead> fileNames,
        List<ProblemRow> errors,
        List<ProblemRow> warnings,
        List<ImportPreview.Change> changes,
        List<String> stranded,
        List<String> strandedByClosing,
        boolean ready,
        List<FileKind> kinds) {

    private static final List<FileKind> KINDS = List.of(FileKind.values());

    /** @param place "satır 4" */
    record ProblemRow(String file, String place, String column, String reason) {}

    /** Before anything was sent. */
    static UploadView empty(List<Refusal> refusals, Language language) {
        return new UploadView(
                null,
                say(refusals, language),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                KINDS);
    }

    static UploadView of(UUID upload, ImportPreview preview, List<Refusal> refusals, Language language) {
        ImportReport report = preview.report();
        ReportText text = new ReportText(language);
        return new UploadView(
                upload,
                say(refusals, language),
                text.verdict(report),
                report.files(),
                rows(report.errors(), text),
                rows(report.warnings(), text),
                report.hasErrors() ? List.of() : preview.changes(),
                names(preview.stranded(), language),
                names(preview.strandedByClosing(), language),
                !report.hasErrors(),
                KINDS);
    }

    public boolean closes() {
        return changes.stream().anyMatch(c -> !c.absent().isEmpty());
    }

    private static List<ProblemRow> rows(List<Problem> problems, ReportText text) {
        return problems.stream()
                .map(p -> new ProblemRow(p.file(), text.place(p), p.column(), text.say(p.reason())))
                .toList();
    }

    private static List<String> names(List<Subject> subjects, Language language) {
        return subjects.stream().map(s -> s.name(language)).toList();
    }

    private static List<String> say(List<Refusal> refusals, Language language) {
        ReportText text = new ReportText(language);
        return refusals.stream().map(text::say).toList();
    }
}
