package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/** Reads {@code neighbourhoods.csv}: the complete list, against which a map is compared. */
final class NeighbourhoodListFile {

    private static final Column CODE = Column.code("code", "kod", "mahalle kodu", "mahalle_id", "mahalle no");
    private static final Column NAME = Column.name("name", "ad", "adı", "mahalle", "mahalle adı");
    private static final Column POPULATION =
            Column.code("population", "nüfus", "nufus_2025", "nufus_2024", "nufus_2023");
    private static final Column ACTIVE = Column.code("active", "aktif", "etkin");
    private static final Column DISTRICT = Column.name("district", "ilçe");
    private static final Column PROVINCE = Column.name("province", "il");
    private static final Column POSTCODE = Column.code("postcode", "posta kodu");

    private NeighbourhoodListFile() {}

    /**
     * One line of the list.
     *
     * @param code as in the list, or made of the name where the list has none
     */
    record Listed(
            int line, String code, String name, @Nullable Integer population, boolean active) {

        boolean isCalled(String other) {
            return Codes.slug(name).equals(Codes.slug(Codes.bareName(other)));
        }
    }

    static List<Listed> read(SourceFile file, Problems problems) {
        List<Listed> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<Column> welcome = List.of(CODE, POPULATION, ACTIVE, DISTRICT, PROVINCE, POSTCODE);
        for (TableRow row : new TableFile(file, List.of(NAME), welcome, problems).rows()) {
            String name = Codes.bareName(row.required(NAME));
            String given = row.optional(CODE);
            String code = given == null ? Codes.slug(name) : row.code(CODE);
            Integer population = row.number(POPULATION, 0);
            boolean active = row.yes(ACTIVE, true);
            if (!code.isEmpty() && !codes.add(code)) {
                row.fault(given == null ? NAME : CODE, "duplicate", code);
            }
            if (row.isWhole()) {
                read.add(new Listed(row.line(), code, TurkishText.tidyLine(name), population, active));
            }
        }
        return read;
    }
}
