package tr.bel.acikkapi.coordination.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.shared.Kind;

/**
 * What is to be done to all of them, as it was typed. The names of the fields are those of the single acts, whose fragments show them.
 *
 * @param islem the slug of a {@link BulkAct}
 * @param suggested {@link #EACH_ITS_OWN} for every case's own suggestion
 * @param kind empty where every case keeps its own
 * @param directorate empty for the subject's own
 * @param matter id of an open incident
 */
public record BulkForm(
        String islem,
        String suggested,
        String subject,
        String subjectText,
        String kind,
        String directorate,
        List<String> others,
        String note,
        String priority,
        String code,
        String explanation,
        String plannedFor,
        String authority,
        String matter) {

    /** Every case is given what is suggested for it. */
    public static final String EACH_ITS_OWN = "*";

    public BulkForm(
            @Nullable String islem,
            @Nullable String suggested,
            @Nullable String subject,
            @Nullable String subjectText,
            @Nullable String kind,
            @Nullable String directorate,
            @Nullable List<String> others,
            @Nullable String note,
            @Nullable String priority,
            @Nullable String code,
            @Nullable String explanation,
            @Nullable String plannedFor,
            @Nullable String authority,
            @Nullable String matter) {
        this.islem = typed(islem);
        this.suggested = typed(suggested);
        this.subject = typed(subject);
        this.subjectText = typed(subjectText);
        this.kind = typed(kind);
        this.directorate = typed(directorate);
        this.others = others == null ? List.of() : List.copyOf(others);
        this.note = typed(note);
        this.priority = typed(priority);
        this.code = typed(code);
        this.explanation = typed(explanation);
        this.plannedFor = typed(plannedFor);
        this.authority = typed(authority);
        this.matter = typed(matter);
    }

    /** Nothing typed yet. */
    public static BulkForm empty(BulkAct act) {
        return new BulkForm(act.slug(), null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public Optional<BulkAct> act() {
        return BulkAct.of(islem);
    }

    boolean eachItsOwn() {
        return subject.isEmpty() && subjectText.isBlank() && suggested.equals(EACH_ITS_OWN);
    }

    Optional<Kind> chosenKind() {
        return Arrays.stream(Kind.values()).filter(k -> k.name().equals(kind)).findFirst();
    }

    public Optional<Priority> chosenPriority() {
        return Arrays.stream(Priority.values())
                .filter(p -> p.name().equals(priority))
                .findFirst();
    }

    public OutcomeForm outcome() {
        return new OutcomeForm(code, explanation, plannedFor, authority);
    }

    Optional<Long> chosenMatter() {
        return matter.matches("\\d{1,18}") ? Optional.of(Long.valueOf(matter)) : Optional.empty();
    }

    /** @param usual where it goes when nothing was chosen; empty where that is not known */
    List<String> directorates(String usual) {
        List<String> all = new ArrayList<>();
        all.add(directorate.isEmpty() && others.isEmpty() ? usual : directorate);
        all.addAll(others);
        all.removeIf(String::isEmpty);
        return all.stream().distinct().toList();
    }

    private static String typed(@Nullable String s) {
        return s == null ? "" : s.strip();
    }
}
