package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The municipality at a glance, and its present state as files. */
@Controller
class MunicipalityController {

    private static final int LATEST = 12;

    private final Register register;
    private final ImportedFiles imports;
    private final PresentFiles present;
    private final SnapshotTables tables;

    MunicipalityController(Register register, ImportedFiles imports, PresentFiles present, SnapshotTables tables) {
        this.register = register;
        this.imports = imports;
        this.present = present;
        this.tables = tables;
    }

    /** So many of a sort are offered, so many switched off; {@code special} are not ours, or have no boundary. */
    record Count(long active, long off, long special) {}

    /** @param holidaysUntil the last day that the calendar knows; absent where it knows none */
    record Overview(
            Count subjects,
            Count directorates,
            Count neighbourhoods,
            long holidays,
            @Nullable LocalDate holidaysUntil,
            List<ImportedFiles.ImportedRow> imports,
            List<FileKind> files) {}

    @GetMapping("/yonetim/belediye")
    String page(Model model) {
        Snapshot now = register.now();
        List<Holiday> holidays = tables.holidays();
        long subjects = now.activeSubjects().size();
        long directorates =
                now.directorates().stream().filter(Directorate::active).count();
        long neighbourhoods = now.activeNeighbourhoods().size();
        model.addAttribute(
                "view",
                new Overview(
                        new Count(
                                subjects,
                                now.subjects().size() - subjects,
                                now.activeSubjects().stream()
                                        .filter(s -> !s.isOurs())
                                        .count()),
                        new Count(directorates, now.directorates().size() - directorates, 0),
                        new Count(
                                neighbourhoods,
                                now.neighbourhoods().size() - neighbourhoods,
                                now.activeNeighbourhoods().stream()
                                        .filter(n -> n.centre() == null)
                                        .count()),
                        holidays.size(),
                        holidays.stream()
                                .map(Holiday::day)
                                .max(LocalDate::compareTo)
                                .orElse(null),
                        imports.latest(LATEST),
                        List.of(FileKind.values())));
        return "municipality/MunicipalityPage";
    }

    /** "konular.csv": what is in the database now, as a file that may be changed and uploaded again. */
    @GetMapping("/yonetim/belediye/{name:[a-z-]+[.][a-z]+}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        FileKind kind = Optional.of(name)
                .flatMap(FileKind::byName)
                .filter(k -> k.turkishName().equals(name))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String type = kind == FileKind.NEIGHBOURHOODS ? "application/geo+json" : "text/csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(present.of(kind));
    }
}
