package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;

/**
 * What an import would find and change.
 *
 * @param stranded offered subjects that would be left with a directorate that is switched off, were the import made as it is
 * @param strandedByClosing as {@code stranded}, were what is absent switched off too
 */
record ImportPreview(
        ImportReport report, List<Change> changes, List<Subject> stranded, List<Subject> strandedByClosing) {

    /** About 10 m; the centre of a boundary that was written and read again moves less. */
    private static final double SAME_PLACE = 1e-4;

    /**
     * What would become of the rows of one sort.
     *
     * @param absent Turkish names of those that are offered now and not in the file
     */
    record Change(FileKind kind, int added, int changed, int same, List<String> absent) {}

    static ImportPreview of(ImportReport report, Content content, Snapshot now) {
        List<Change> changes = new ArrayList<>();
        compare(
                changes,
                FileKind.DIRECTORATES,
                content.directorates(),
                now.directorates(),
                new Reader<>(Directorate::code, Directorate::nameTr, Directorate::active, Directorate::equals));
        compare(
                changes,
                FileKind.SUBJECTS,
                content.subjects(),
                now.subjects(),
                new Reader<>(Subject::code, Subject::nameTr, Subject::active, Subject::equals));
        compare(
                changes,
                FileKind.NEIGHBOURHOODS,
                content.neighbourhoods().stream()
                        .map(MappedNeighbourhood::neighbourhood)
                        .toList(),
                now.neighbourhoods(),
                new Reader<>(
                        Neighbourhood::code, Neighbourhood::name, Neighbourhood::active, ImportPreview::leavesAsItIs));
        return new ImportPreview(
                report, changes, stranded(content, now, Missing.KEEP), stranded(content, now, Missing.DEACTIVATE));
    }

    /** How a sort of row is read. */
    private record Reader<T>(
            Function<T, String> code, Function<T, String> name, Function<T, Boolean> active, BiPredicate<T, T> same) {}

    private static <T> void compare(
            List<Change> changes, FileKind kind, List<T> rows, List<T> present, Reader<T> reader) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, T> known = present.stream().collect(Collectors.toMap(reader.code, t -> t));
        Set<String> named = rows.stream().map(reader.code).collect(Collectors.toSet());
        int added = 0;
        int same = 0;
        for (T row : rows) {
            T before = known.get(reader.code.apply(row));
            if (before == null) {
                added++;
            } else if (reader.same.test(row, before)) {
                same++;
            }
        }
        List<String> absent = present.stream()
                .filter(t -> reader.active.apply(t) && !named.contains(reader.code.apply(t)))
                .map(reader.name)
                .toList();
        changes.add(new Change(kind, added, rows.size() - added - same, same, absent));
    }

    /** What the file does not say of a neighbourhood stays. */
    private static boolean leavesAsItIs(Neighbourhood row, Neighbourhood before) {
        return row.name().equals(before.name())
                && row.active() == before.active()
                && (row.population() == null || row.population().equals(before.population()))
                && (row.centre() == null || isNear(row.centre(), before.centre()));
    }

    private static boolean isNear(GeoPoint a, @Nullable GeoPoint b) {
        return b != null
                && Math.abs(a.latitude() - b.latitude()) < SAME_PLACE
                && Math.abs(a.longitude() - b.longitude()) < SAME_PLACE;
    }

    private static List<Subject> stranded(Content content, Snapshot now, Missing missing) {
        boolean close = missing == Missing.DEACTIVATE;
        Set<String> open = new HashSet<>();
        if (!close || content.directorates().isEmpty()) {
            now.directorates().stream().filter(Directorate::active).forEach(d -> open.add(d.code()));
        }
        content.directorates().forEach(d -> {
            if (d.active()) {
                open.add(d.code());
            } else {
                open.remove(d.code());
            }
        });
        Map<String, Subject> subjects = new HashMap<>();
        if (!close || content.subjects().isEmpty()) {
            now.subjects().forEach(s -> subjects.put(s.code(), s));
        }
        content.subjects().forEach(s -> subjects.put(s.code(), s));
        return subjects.values().stream()
                .filter(Subject::active)
                .filter(s -> s.directorateCode() != null && !open.contains(s.directorateCode()))
                .sorted(Comparator.comparing(Subject::code))
                .toList();
    }
}
