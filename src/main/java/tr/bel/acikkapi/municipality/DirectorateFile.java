package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tr.bel.acikkapi.shared.EmailAddress;

/** Reads {@code directorates.csv}. */
final class DirectorateFile {

    private static final Column CODE = Column.code("code", "kod", "müdürlük kodu", "birim kodu");
    private static final Column NAME_TR =
            Column.name("name_tr", "ad", "adı", "müdürlük", "müdürlük adı", "birim", "name");
    private static final Column NAME_EN = Column.name("name_en", "ad_en", "ingilizce", "ingilizce ad");
    private static final Column PHONE = Column.name("phone", "telefon", "tel");
    private static final Column EMAIL = Column.name("email", "e-posta", "eposta", "e-mail", "mail");
    private static final Column ACTIVE = Column.code("active", "aktif", "etkin");
    private static final Column SORT = Column.code("sort", "sıra", "sıra no");

    private DirectorateFile() {}

    static List<Directorate> read(SourceFile file, Problems problems) {
        List<Directorate> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<Column> welcome = List.of(NAME_EN, PHONE, EMAIL, ACTIVE, SORT);
        for (TableRow row : new TableFile(file, List.of(CODE, NAME_TR), welcome, problems).rows()) {
            Directorate directorate = read(row, (read.size() + 1) * 10);
            if (!directorate.code().isEmpty() && !codes.add(directorate.code())) {
                row.fault(CODE, "duplicate", directorate.code());
            }
            if (row.isWhole()) {
                read.add(directorate);
            }
        }
        return read;
    }

    private static Directorate read(TableRow row, int usualPlace) {
        String nameTr = row.required(NAME_TR);
        String nameEn = row.optional(NAME_EN);
        String email = row.optional(EMAIL);
        if (email != null && EmailAddress.parse(email).isEmpty()) {
            row.fault(EMAIL, "notAnEmail", email);
        }
        Integer sort = row.number(SORT, 0);
        return new Directorate(
                row.code(CODE),
                nameTr,
                nameEn == null ? nameTr : nameEn,
                row.optional(PHONE),
                email,
                row.yes(ACTIVE, true),
                sort == null ? usualPlace : sort);
    }
}
