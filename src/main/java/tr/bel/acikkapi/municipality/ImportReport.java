package tr.bel.acikkapi.municipality;

import java.util.List;

/**
 * What an import found, and whether it was made.
 *
 * @param files what was read, in reading order
 * @param problems by file and line
 * @param stored whether the rows are in the database now
 */
record ImportReport(List<FileRead> files, List<Problem> problems, boolean stored) {

    ImportReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * One file.
     *
     * @param rows those without an error
     */
    record FileRead(FileKind kind, String name, String sha256, int rows) {}

    boolean hasErrors() {
        return !errors().isEmpty();
    }

    List<Problem> errors() {
        return of(Problem.Severity.ERROR);
    }

    List<Problem> warnings() {
        return of(Problem.Severity.WARNING);
    }

    ImportReport asStored() {
        return new ImportReport(files, problems, true);
    }

    private List<Problem> of(Problem.Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).toList();
    }
}
