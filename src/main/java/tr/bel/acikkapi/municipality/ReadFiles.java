package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import tr.bel.acikkapi.municipality.NeighbourhoodListFile.Listed;

/** Reads and checks a set of files together, without a database: pure, so that a dry run and an import say the same. */
final class ReadFiles {

    private final Map<FileKind, SourceFile> files = new EnumMap<>(FileKind.class);
    private final List<ImportReport.FileRead> reads = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Content content;

    /** @param known codes that a file may refer to although no file of the set brings them */
    ReadFiles(List<SourceFile> files, Known known) {
        files.forEach(f -> this.files.put(f.kind(), f));
        this.content = readAll(known);
    }

    Content content() {
        return content;
    }

    ImportReport report() {
        return new ImportReport(reads, problems, false);
    }

    private Content readAll(Known known) {
        List<Directorate> directorates = read(FileKind.DIRECTORATES, DirectorateFile::read);
        List<SubjectGroup> groups = read(FileKind.SUBJECT_GROUPS, SubjectGroupFile::read);
        Set<String> directorateCodes = new HashSet<>(known.directorates());
        directorates.forEach(d -> directorateCodes.add(d.code()));
        Set<String> groupCodes = new HashSet<>(known.groups());
        groups.forEach(g -> groupCodes.add(g.code()));
        List<Subject> subjects =
                read(FileKind.SUBJECTS, (f, p) -> SubjectFile.read(f, directorateCodes, groupCodes, p));
        Set<String> subjectCodes = new HashSet<>(known.subjects());
        subjects.forEach(s -> subjectCodes.add(s.code()));
        List<Question> questions = read(FileKind.QUESTIONS, (f, p) -> QuestionFile.read(f, subjectCodes, p));
        List<Listed> list = read(FileKind.NEIGHBOURHOOD_LIST, NeighbourhoodListFile::read);
        List<MappedNeighbourhood> neighbourhoods = files.containsKey(FileKind.NEIGHBOURHOODS)
                ? read(FileKind.NEIGHBOURHOODS, (f, p) -> NeighbourhoodFile.read(f, list, p))
                : NeighbourhoodFile.ofList(list);
        return new Content(
                directorates,
                groups,
                subjects,
                questions,
                neighbourhoods,
                read(FileKind.HOLIDAYS, CalendarFiles::holidays),
                read(FileKind.ADMINISTRATIVE_LEAVE, CalendarFiles::leaves),
                read(FileKind.WORKING_HOURS, CalendarFiles::hours));
    }

    private <T> List<T> read(FileKind kind, BiFunction<SourceFile, Problems, List<T>> reader) {
        SourceFile file = files.get(kind);
        if (file == null) {
            return List.of();
        }
        Problems found = new Problems(file.name());
        List<T> rows = reader.apply(file, found);
        reads.add(new ImportReport.FileRead(kind, file.name(), file.sha256(), rows.size()));
        problems.addAll(found.found());
        return rows;
    }
}
