package tr.bel.acikkapi.coordination.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseEvent.NotExaminedReason;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.HoldClocks;
import tr.bel.acikkapi.coordination.OutcomeChoices;
import tr.bel.acikkapi.coordination.RouteProposal;
import tr.bel.acikkapi.coordination.RouteProposal.Proposed;
import tr.bel.acikkapi.coordination.SuggestSubjects;
import tr.bel.acikkapi.coordination.SuggestSubjects.Suggestion;
import tr.bel.acikkapi.coordination.bulk.BulkForm;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.NotOurs;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.shell.Formatting;

/** What can be chosen in the forms of coordination, in the reader's words. */
@Component
class Choices {

    private final SuggestSubjects suggest;
    private final Subjects subjects;
    private final Directorates directorates;
    private final Neighbourhoods neighbourhoods;
    private final OutcomeChoices outcomes;
    private final Names names;
    private final MessageSource messages;
    private final Formatting format;
    private final ObjectProvider<RouteProposal> proposals;

    Choices(
            SuggestSubjects suggest,
            Subjects subjects,
            Directorates directorates,
            Neighbourhoods neighbourhoods,
            OutcomeChoices outcomes,
            Names names,
            MessageSource messages,
            Formatting format,
            ObjectProvider<RouteProposal> proposals) {
        this.suggest = suggest;
        this.subjects = subjects;
        this.directorates = directorates;
        this.neighbourhoods = neighbourhoods;
        this.outcomes = outcomes;
        this.names = names;
        this.messages = messages;
        this.format = format;
        this.proposals = proposals;
    }

    /** For what it is about. */
    record SubjectChoices(List<Choice> suggestions, List<Choice> kinds) {

        /** Code of the likeliest; empty where nothing is suggested. */
        String likeliest() {
            return suggestions.stream().map(Choice::value).findFirst().orElse("");
        }
    }

    /** For where it goes; {@code about} only where it has no subject yet. */
    record RouteChoices(Optional<SubjectChoices> about, List<Choice> directorates, Optional<Proposed> proposed) {}

    SubjectChoices subject(CaseView file) {
        return new SubjectChoices(suggest.of(file).stream().map(this::choice).toList(), kinds());
    }

    /** For many cases at once, each of which may be given what is suggested for it and keep its kind. */
    SubjectChoices subjectOfAll() {
        List<Choice> kinds = new ArrayList<>(kinds());
        kinds.addFirst(Choice.of("", text("coordination.bulk.kind.own")));
        Choice own = new Choice(
                BulkForm.EACH_ITS_OWN, text("coordination.bulk.suggested"), text("coordination.bulk.suggested.hint"));
        return new SubjectChoices(List.of(own), kinds);
    }

    private List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(k -> Choice.of(k.name(), text("cases.kind." + k)))
                .toList();
    }

    RouteChoices route(CaseView file) {
        Optional<SubjectChoices> about =
                file.status() == Status.RECEIVED ? Optional.of(subject(file)) : Optional.empty();
        return new RouteChoices(about, places(), proposed(file, about));
    }

    /** For many cases at once; the subject counts for those that have none. */
    RouteChoices routeOfAll() {
        return new RouteChoices(Optional.of(subjectOfAll()), places(), Optional.empty());
    }

    private List<Choice> places() {
        return directorates.active().stream()
                .map(d -> Choice.of(d.code(), d.name(language())))
                .toList();
    }

    /**
     * Prefilled with the likeliest subject where it has none, otherwise with its subject's directorate; or with what is proposed, where
     * that does not hang on the subject that is still to be chosen.
     *
     * @param choices of the same case: suggestions are not cheap
     */
    RouteForm routeForm(CaseView file, RouteChoices choices) {
        boolean fresh = file.status() == Status.RECEIVED;
        String usual = fresh || file.subject() == null ? "" : usual(file.subject());
        List<String> where = choices.proposed()
                .filter(p -> p.always() || !fresh)
                .map(Proposed::directorates)
                .orElse(List.of(usual));
        String about = choices.about().map(SubjectChoices::likeliest).orElse("");
        String kind = fresh ? file.kind().name() : "";
        return new RouteForm(about, "", "", kind, where.getFirst(), where.subList(1, where.size()), "");
    }

    /** Prefilled with its subject, or with the likeliest where it has none. */
    SubjectForm subjectForm(CaseView file, SubjectChoices choices) {
        String known = file.subject();
        return new SubjectForm(
                known == null ? choices.likeliest() : known, "", "", file.kind().name());
    }

    /** For the subject that it has, or that is likeliest. */
    private Optional<Proposed> proposed(CaseView file, Optional<SubjectChoices> about) {
        String likeliest = about.map(SubjectChoices::likeliest).orElse("");
        String subject = likeliest.isEmpty() ? file.subject() : likeliest;
        return proposals
                .orderedStream()
                .flatMap(p -> p.of(file, subject).stream())
                .findFirst();
    }

    /** Subjects for what somebody types, each with where it goes. */
    List<Choice> subjects(String typed, int limit) {
        return suggest.named(typed, limit).stream()
                .map(s -> new Choice(
                        s.code(),
                        s.name(language()),
                        s.isOurs() ? names.directorate(s.directorateCode()) : text("coordination.notOurs")))
                .toList();
    }

    /** The subject that was chosen in one of the three ways; empty where none was. */
    String chosen(SubjectForm form) {
        if (!form.subject().isEmpty()) {
            return form.subject();
        }
        return form.subjectText().isBlank()
                ? form.suggested()
                : suggest.called(form.subjectText()).orElse("");
    }

    /** The directorate that a subject goes to by default; empty where it has none. */
    String usual(String subject) {
        return subjects.byCode(subject).flatMap(Subject::directorate).orElse("");
    }

    /** Whose a subject is, where it is not ours; empty otherwise. */
    String authority(String subject) {
        return subjects.byCode(subject)
                .flatMap(Subject::elsewhere)
                .map((NotOurs n) -> n.authority(language()))
                .orElse("");
    }

    /** The authorities that our subjects name, to choose from; another one may be typed. */
    List<String> authorities() {
        return subjects.active().stream()
                .flatMap(s -> s.elsewhere().stream())
                .map((NotOurs n) -> n.authority(language()))
                .distinct()
                .sorted(TurkishText.order())
                .toList();
    }

    List<Choice> neighbourhoods() {
        return neighbourhoods.active().stream()
                .map(n -> Choice.of(n.code(), n.name()))
                .toList();
    }

    List<Choice> priorities() {
        return Arrays.stream(Priority.values())
                .map(p -> Choice.of(p.name(), text("cases.priority." + p)))
                .toList();
    }

    List<Choice> notExaminedReasons() {
        return Arrays.stream(NotExaminedReason.values())
                .map(r -> Choice.of(r.name(), text("cases.notExamined." + r)))
                .toList();
    }

    List<Choice> pauseReasons(CaseView file) {
        return HoldClocks.reasons(file).stream()
                .map(r -> Choice.of(r.name(), text("deadline.pause." + r)))
                .toList();
    }

    /** Why the clocks of the case stand still; empty where they do not. */
    String heldFor(CaseView file) {
        return file.heldFor() == null ? "" : text("deadline.pause." + file.heldFor());
    }

    List<Choice> outcomes() {
        return outcomes.all();
    }

    private Choice choice(Suggestion s) {
        String authority = s.authority();
        String where = authority == null
                ? String.valueOf(names.directorate(s.directorate()))
                : text("coordination.suggestion.notOurs", authority);
        return new Choice(s.code(), s.name(), why(s) + " · " + where);
    }

    private String why(Suggestion s) {
        Integer percent = s.percent();
        String words = String.join(", ", s.because());
        if (percent == null) {
            return words.isEmpty()
                    ? text("coordination.suggestion.door")
                    : text("coordination.suggestion.because", words);
        }
        String sure = text("coordination.suggestion.percent", format.percent(percent));
        return words.isEmpty() ? sure : sure + " · " + text("coordination.suggestion.because", words);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
