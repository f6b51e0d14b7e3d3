package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.TurkishText;

/** Reads {@code subjects.csv}. */
final class SubjectFile {

    private static final Column CODE = Column.code("code", "kod", "konu kodu");
    private static final Column GROUP = Column.code("group", "grup", "grup kodu", "group_code");
    private static final Column NAME_TR = Column.name("name_tr", "ad", "adı", "konu", "konu adı", "name");
    private static final Column NAME_EN = Column.name("name_en", "ad_en", "ingilizce", "ingilizce ad");
    private static final Column WORDS = Column.text("words", "kelimeler", "anahtar kelimeler", "sözcükler");
    private static final Column DIRECTORATE = Column.code("directorate", "müdürlük", "müdürlük kodu", "birim");
    private static final Column HOURS = Column.code("promise_hours", "söz saat", "iş saati", "süre saat");
    private static final Column DAYS = Column.code("promise_days", "söz gün", "iş günü", "süre gün");
    private static final Column KIND = Column.code("kind", "tür", "başvuru türü");
    private static final Column AUTHORITY_TR = Column.name("authority_tr", "kurum", "yetkili kurum", "authority");
    private static final Column AUTHORITY_EN = Column.name("authority_en", "kurum_en", "kurum ingilizce");
    private static final Column CONTACT = Column.name("contact", "kurum iletişim", "iletişim");
    private static final Column EVIDENCE = Column.code("evidence", "kanıt", "fotoğraf zorunlu");
    private static final Column SHOWN = Column.code("evidence_shown", "kanıt gösterilir", "başvurana gösterilir");
    private static final Column SENSITIVE = Column.code("sensitive", "hassas", "gizli");
    private static final Column ACTIVE = Column.code("active", "aktif", "etkin");
    private static final Column ICON = Column.code("icon", "simge", "ikon");
    private static final Column SORT = Column.code("sort", "sıra", "sıra no");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("istek", Kind.REQUEST),
            Map.entry("talep", Kind.REQUEST),
            Map.entry("oneri", Kind.SUGGESTION),
            Map.entry("sikayet", Kind.COMPLAINT),
            Map.entry("bilgi", Kind.INFORMATION),
            Map.entry("bilgi edinme", Kind.INFORMATION),
            Map.entry("tesekkur", Kind.THANKS),
            Map.entry("ihbar", Kind.TIP_OFF));

    private SubjectFile() {}

    static List<Subject> read(SourceFile file, Set<String> directorates, Set<String> groups, Problems problems) {
        List<Subject> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Map<String, Integer> names = new HashMap<>();
        List<Column> welcome = List.of(
                NAME_EN,
                WORDS,
                DIRECTORATE,
                HOURS,
                DAYS,
                KIND,
                AUTHORITY_TR,
                AUTHORITY_EN,
                CONTACT,
                EVIDENCE,
                SHOWN,
                SENSITIVE,
                ACTIVE,
                ICON,
                SORT);
        for (TableRow row : new TableFile(file, List.of(CODE, GROUP, NAME_TR), welcome, problems).rows()) {
            Subject subject = read(row, directorates, groups, (read.size() + 1) * 10);
            if (!subject.code().isEmpty() && !codes.add(subject.code())) {
                row.fault(CODE, "duplicate", subject.code());
            }
            Integer same = names.putIfAbsent(TurkishText.fold(subject.nameTr()), row.line());
            if (same != null && !subject.nameTr().isEmpty()) {
                row.warn(NAME_TR, "sameName", same);
            }
            if (row.isWhole()) {
                read.add(subject);
            }
        }
        return read;
    }

    private static Subject read(TableRow row, Set<String> directorates, Set<String> groups, int usualPlace) {
        String nameTr = row.required(NAME_TR);
        String nameEn = row.optional(NAME_EN);
        String words = row.optional(WORDS);
        String icon = row.optional(ICON);
        Integer sort = row.number(SORT, 0);
        String group = row.required(GROUP);
        if (!group.isEmpty() && !groups.contains(group)) {
            row.fault(GROUP, "unknownReference", group);
        }
        String directorate = row.reference(DIRECTORATE, directorates);
        NotOurs notOurs = notOurs(row, directorate);
        return new Subject(
                row.code(CODE),
                group,
                nameTr,
                nameEn == null ? nameTr : nameEn,
                words == null ? "" : words,
                directorate,
                promise(row, notOurs),
                kind(row),
                notOurs,
                proof(row),
                row.yes(SHOWN, !row.yes(SENSITIVE, false)),
                row.yes(SENSITIVE, false),
                row.yes(ACTIVE, true),
                icon == null ? "tag" : icon,
                sort == null ? usualPlace : sort);
    }

    /** A plain yes is a photo. */
    private static Proof proof(TableRow row) {
        String value = row.optional(EVIDENCE);
        return value == null
                ? Proof.NONE
                : Proof.parse(value).orElseGet(() -> row.yes(EVIDENCE, false) ? Proof.PHOTO : Proof.NONE);
    }

    private static @Nullable NotOurs notOurs(TableRow row, @Nullable String directorate) {
        String tr = row.optional(AUTHORITY_TR);
        String en = row.optional(AUTHORITY_EN);
        String contact = row.optional(CONTACT);
        if (tr == null) {
            if (directorate == null) {
                row.fault(DIRECTORATE, "oursOrNot");
            }
            return null;
        }
        if (directorate != null) {
            row.fault(AUTHORITY_TR, "oursAndNot", directorate, tr);
        }
        if (contact == null) {
            row.fault(CONTACT, "contactMissing", tr);
            return null;
        }
        return new NotOurs(tr, en == null ? tr : en, contact);
    }

    private static @Nullable Promise promise(TableRow row, @Nullable NotOurs notOurs) {
        Integer hours = row.number(HOURS, 1);
        Integer days = row.number(DAYS, 1);
        if (hours != null && days != null) {
            row.fault(DAYS, "twoPromises", hours, days);
        }
        if (notOurs != null && (hours != null || days != null)) {
            row.warn(hours != null ? HOURS : DAYS, "promiseForOthers");
            return null;
        }
        if (hours != null) {
            return Promise.workingHours(hours);
        }
        return days == null ? null : Promise.workingDays(days);
    }

    private static Kind kind(TableRow row) {
        String value = row.optional(KIND);
        if (value == null) {
            return Kind.REQUEST;
        }
        Kind turkish = KINDS.get(TurkishText.fold(value));
        if (turkish != null) {
            return turkish;
        }
        for (Kind kind : Kind.values()) {
            if (TurkishText.fold(kind.name()).equals(TurkishText.fold(value))) {
                return kind;
            }
        }
        row.fault(KIND, "unknownKind", value);
        return Kind.REQUEST;
    }
}
