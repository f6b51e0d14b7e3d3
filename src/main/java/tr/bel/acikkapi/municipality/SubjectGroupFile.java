package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code subject_groups.csv}. */
final class SubjectGroupFile {

    private static final Column CODE = Column.code("code", "kod", "grup kodu");
    private static final Column NAME_TR = Column.name("name_tr", "ad", "adı", "grup", "grup adı", "name");
    private static final Column NAME_EN = Column.name("name_en", "ad_en", "ingilizce", "ingilizce ad");
    private static final Column ICON = Column.code("icon", "simge", "ikon");
    private static final Column SORT = Column.code("sort", "sıra", "sıra no");

    private SubjectGroupFile() {}

    static List<SubjectGroup> read(SourceFile file, Problems problems) {
        List<SubjectGroup> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<Column> welcome = List.of(NAME_EN, ICON, SORT);
        for (TableRow row : new TableFile(file, List.of(CODE, NAME_TR), welcome, problems).rows()) {
            String code = row.code(CODE);
            if (!code.isEmpty() && !codes.add(code)) {
                row.fault(CODE, "duplicate", code);
            }
            String nameTr = row.required(NAME_TR);
            String nameEn = row.optional(NAME_EN);
            String icon = row.optional(ICON);
            Integer sort = row.number(SORT, 0);
            if (row.isWhole()) {
                read.add(new SubjectGroup(
                        code,
                        nameTr,
                        nameEn == null ? nameTr : nameEn,
                        icon == null ? "folder" : icon,
                        sort == null ? (read.size() + 1) * 10 : sort));
            }
        }
        return read;
    }
}
