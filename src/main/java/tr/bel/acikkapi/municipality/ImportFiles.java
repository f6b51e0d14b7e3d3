package tr.bel.acikkapi.municipality;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.shared.Actor;

/** Brings files into the house: all or nothing, in one transaction. */
@Component
class ImportFiles {

    private final MunicipalityTables tables;
    private final TransactionTemplate transaction;
    private final Register register;

    ImportFiles(MunicipalityTables tables, TransactionTemplate transaction, Register register) {
        this.tables = tables;
        this.transaction = transaction;
        this.register = register;
    }

    /** A dry run: what an import would find; nothing is written. */
    ImportReport check(List<SourceFile> files) {
        return new ReadFiles(files, tables.known()).report();
    }

    /** A dry run as {@link #check}, and beside it what an import would change. */
    ImportPreview preview(List<SourceFile> files) {
        ReadFiles read = new ReadFiles(files, tables.known());
        return ImportPreview.of(read.report(), read.content(), register.now());
    }

    /** Imports where no file has an error; otherwise nothing is written and the report tells why. */
    ImportReport run(List<SourceFile> files, Missing missing, Actor by) {
        ImportReport report = transaction.execute(status -> {
            tables.lock();
            return store(files, missing, by);
        });
        register.forget();
        return report;
    }

    /** As {@link #run}, of the files only those of a kind that was never imported: later edits are not written over. */
    ImportReport runFirst(List<SourceFile> files, Actor by) {
        ImportReport report = transaction.execute(status -> {
            tables.lock();
            List<SourceFile> first =
                    files.stream().filter(f -> !tables.hasSeen(f.kind())).toList();
            return store(first, Missing.KEEP, by);
        });
        register.forget();
        return report;
    }

    private ImportReport store(List<SourceFile> files, Missing missing, Actor by) {
        ReadFiles read = new ReadFiles(files, tables.known());
        ImportReport report = read.report();
        if (report.hasErrors() || files.isEmpty()) {
            return report;
        }
        tables.store(read.content(), missing);
        String who = by.ref() == null ? by.kind().name() : by.ref();
        for (ImportReport.FileRead file : report.files()) {
            int warnings = (int) report.warnings().stream()
                    .filter(p -> p.file().equals(file.name()))
                    .count();
            tables.remember(file, warnings, who);
        }
        return report.asStored();
    }
}
