package tr.bel.acikkapi.channel.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Choice;

/** Puts the page of an import together. */
@Component
class JobPages {

    /** Lines of the report on the page; the CSV has them all. */
    private static final int SHOWN = 100;

    private final Jobs jobs;
    private final Rows rows;
    private final SubjectValues values;
    private final Subjects subjects;
    private final MessageSource messages;

    JobPages(Jobs jobs, Rows rows, SubjectValues values, Subjects subjects, MessageSource messages) {
        this.jobs = jobs;
        this.rows = rows;
        this.values = values;
        this.subjects = subjects;
        this.messages = messages;
    }

    JobView view(Job job, JobView.@Nullable MappingView editing) {
        Counts counts = jobs.counts(job.id());
        List<JobView.FaultLine> faults = job.isUnderWay() ? List.of() : lines(job.id(), SHOWN);
        return new JobView(job, counts, counts.percent(job.state()), faults, editing);
    }

    /** The form; {@code checked} marks what is missing. */
    JobView.MappingView form(Job job, Mapping mapping, boolean asksValues, boolean checked) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        return new JobView.MappingView(
                Arrays.stream(Field.values()).map(f -> row(f, mapping, checked)).toList(),
                job.headers().stream().map(t -> Choice.of(t, t)).toList(),
                mapping.dates().name(),
                Arrays.stream(DateShape.values())
                        .map(s -> Choice.of(s.name(), text("bulk.dates." + s.name())))
                        .toList(),
                asksValues,
                asksValues ? values.of(job, mapping) : List.of(),
                subjects.active().stream().map(s -> choice(s, language)).toList(),
                List.copyOf(jobs.savedMappings().keySet()));
    }

    /** The report in words. */
    List<JobView.FaultLine> lines(long job, int limit) {
        return rows.faulty(job, limit).stream()
                .flatMap(row -> row.faults().stream()
                        .map(f -> new JobView.FaultLine(
                                row.line(), f.column(), text(f.key(), f.args().toArray()))))
                .toList();
    }

    private static JobView.FieldRow row(Field field, Mapping mapping, boolean checked) {
        String title = mapping.column(field).orElse("");
        boolean missing = checked && field.isRequired() && title.isEmpty();
        return new JobView.FieldRow(
                field.name(), field.label(), field.isRequired(), title, missing ? "bulk.mapping.required" : null);
    }

    private static Choice choice(Subject subject, Language language) {
        return Choice.of(subject.code(), subject.name(language));
    }

    private String text(String key, Object... args) {
        return Objects.toString(messages.getMessage(key, args, LocaleContextHolder.getLocale()), key);
    }
}
