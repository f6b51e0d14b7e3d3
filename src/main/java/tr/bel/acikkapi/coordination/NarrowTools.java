package tr.bel.acikkapi.coordination;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tr.bel.acikkapi.contact.Doors;
import tr.bel.acikkapi.coordination.DeskTools.Pick;
import tr.bel.acikkapi.coordination.DeskTools.SavedView;
import tr.bel.acikkapi.coordination.SavedViews.Saved;
import tr.bel.acikkapi.coordination.TriageQueue.Listing;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.StaffMember;

/** What the triage desk is narrowed by, and one's saved views. */
@Component
class NarrowTools {

    private static final long MOST = 99;

    private final SavedViews saved;
    private final TriageQueue queue;
    private final Neighbourhoods neighbourhoods;
    private final Subjects subjects;
    private final Doors doors;
    private final Names names;
    private final MessageSource messages;

    NarrowTools(
            SavedViews saved,
            TriageQueue queue,
            Neighbourhoods neighbourhoods,
            Subjects subjects,
            Doors doors,
            Names names,
            MessageSource messages) {
        this.saved = saved;
        this.queue = queue;
        this.neighbourhoods = neighbourhoods;
        this.subjects = subjects;
        this.doors = doors;
        this.names = names;
        this.messages = messages;
    }

    DeskTools of(Narrow narrow, StaffMember reader) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        List<Choice> places = neighbourhoods.active().stream()
                .map(n -> Choice.of(n.code(), n.name()))
                .sorted(Comparator.comparing(Choice::label, TurkishText.order()))
                .toList();
        List<Choice> through = doors.codes().stream()
                .map(d -> Choice.of(d, text(doors.label(d))))
                .toList();
        List<Choice> about = subjects.active().stream()
                .map(s -> Choice.of(s.code(), s.name(language)))
                .sorted(Comparator.comparing(Choice::label, TurkishText.order()))
                .toList();
        return new DeskTools(
                List.of(
                        new Pick(Narrow.NEIGHBOURHOOD, "coordination.narrow.mahalle", places, narrow.neighbourhood()),
                        new Pick(Narrow.DOOR, "coordination.narrow.kapi", through, narrow.door()),
                        new Pick(Narrow.SUBJECT, "coordination.narrow.konu", about, narrow.subject())),
                saved.of(reader.username()).stream().map(s -> view(s, reader)).toList(),
                narrow.isNot() ? null : sentence(narrow),
                CoordinationTopic.NAME,
                true);
    }

    private SavedView view(Saved s, StaffMember reader) {
        long count = queue.count(new Listing(s.view(), s.narrow(), reader.username()));
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(Desk.ADDRESS)
                .queryParam(DeskView.VIEW, s.view().slug());
        s.narrow().parameters().forEach(link::queryParam);
        return new SavedView(
                s.id(), s.name(), link.build().toUriString(), count > MOST ? MOST + "+" : String.valueOf(count));
    }

    private String sentence(Narrow narrow) {
        return Stream.of(
                        narrow.neighbourhood().isEmpty() ? null : names.neighbourhood(narrow.neighbourhood()),
                        narrow.door().isEmpty() ? null : door(narrow.door()),
                        narrow.subject().isEmpty() ? null : names.subject(narrow.subject()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String door(String code) {
        return doors.codes().contains(code) ? text(doors.label(code)) : null;
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
