package tr.bel.acikkapi.persons;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.PersonAct;
import tr.bel.acikkapi.persons.PersonFiles.Person;
import tr.bel.acikkapi.persons.Suggestions.Suggestion;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Suggestions and acts in the reader's words. */
@Component
class Lines {

    private static final int MOST_NAMED = 6;

    private final PersonFiles files;
    private final Applicants applicants;
    private final Colleagues colleagues;
    private final MessageSource messages;

    Lines(PersonFiles files, Applicants applicants, Colleagues colleagues, MessageSource messages) {
        this.files = files;
        this.applicants = applicants;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /**
     * A suggestion.
     *
     * @param one whom it is asked of
     * @param other who may be the same
     * @param reasons in words, the strongest first
     */
    record Line(Person one, Person other, List<String> reasons) {}

    /**
     * Something that was said.
     *
     * @param who the name of who said it
     * @param ones the one side, masked
     * @param others the other side, masked
     */
    record ActLine(PersonAct act, String who, String ones, String others) {}

    /** The suggestion, unless it was decided a moment ago or this reader may not know one of the two. */
    Optional<Line> of(long one, Suggestion suggestion, StaffMember reader) {
        long beside = one == suggestion.oneId() ? suggestion.otherId() : suggestion.oneId();
        return files.of(one, reader)
                .filter(p -> !p.members().contains(beside))
                .flatMap(p -> files.of(beside, reader).map(o -> new Line(p, o, words(suggestion.reasons()))));
    }

    /** The suggestions of a person. */
    List<Line> of(Person person, List<Suggestion> suggestions, StaffMember reader) {
        return suggestions.stream()
                .flatMap(s -> files.of(s.beside(person.members()), reader).stream()
                        .map(other -> new Line(person, other, words(s.reasons()))))
                .toList();
    }

    List<String> words(Collection<Sign> signs) {
        return signs.stream().sorted().map(s -> text("persons.sign." + s)).toList();
    }

    /** What was said, as far as the reader may know of whom. */
    List<ActLine> of(List<PersonAct> acts, StaffMember reader) {
        Set<Long> all = acts.stream()
                .flatMap(act -> Stream.concat(act.ones().stream(), act.others().stream()))
                .collect(Collectors.toSet());
        Set<Long> known = all.isEmpty() ? Set.of() : files.visible(all, reader);
        return acts.stream()
                .filter(act -> known.containsAll(act.ones()) && known.containsAll(act.others()))
                .map(this::line)
                .toList();
    }

    private ActLine line(PersonAct act) {
        return new ActLine(act, colleagues.displayName(act.username()), side(act.ones()), side(act.others()));
    }

    private String side(List<Long> ids) {
        String name = ids.stream()
                .limit(MOST_NAMED)
                .flatMap(id -> applicants.card(id).map(ApplicantCard::maskedName).stream())
                .findFirst()
                .orElseGet(() -> text("persons.nameless"));
        String numbers = ids.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return text("persons.side", name, ids.size() > MOST_NAMED ? numbers + ", …" : numbers);
    }

    String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
