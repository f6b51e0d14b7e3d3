package tr.bel.acikkapi.channel.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.municipality.Neighbourhood;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Questionnaire;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.TurkishText;

/** Reads a matter from the form. A subject or neighbourhood may be taken from the list or typed so far that only one is meant. */
@Component
class ReadMatter {

    private static final int LONGEST_LINE = 200;

    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;
    private final MessageSource messages;

    ReadMatter(Subjects subjects, Neighbourhoods neighbourhoods, MessageSource messages) {
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
        this.messages = messages;
    }

    /**
     * The matter, or empty with the reasons in {@code errors}.
     *
     * @param typed to the questions of the subject; what a person cannot say bars nothing here
     */
    Optional<Matter> read(TalkForm form, Map<String, List<String>> typed, BindingResult errors) {
        int before = errors.getErrorCount();
        String text = form.text() == null ? "" : form.text().strip();
        if (text.isEmpty()) {
            errors.rejectValue("text", "talk.error.text.missing");
        } else if (text.length() > Submission.LONGEST_TEXT) {
            errors.rejectValue("text", "talk.error.text.long", new Object[] {Submission.LONGEST_TEXT}, null);
        }
        Optional<Subject> subject = subject(form, errors);
        Optional<Neighbourhood> neighbourhood = neighbourhood(form);
        if (neighbourhood.isEmpty() && TalkForm.said(form.neighbourhoodText())) {
            errors.rejectValue("neighbourhood", "talk.error.neighbourhood");
        }
        Questionnaire asked = subjects.questions(subject.map(Subject::code).orElse(null));
        asked.misunderstood(typed)
                .forEach(q -> errors.reject(
                        "talk.error.answer",
                        new Object[] {q.text(Language.of(LocaleContextHolder.getLocale()))},
                        null));
        tooLong("address", form.address(), errors);
        tooLong("landmark", form.landmark(), errors);
        if (errors.getErrorCount() > before) {
            return Optional.empty();
        }
        Place place = place(form);
        boolean hidden = form.wantsHidden() || subject.map(Subject::sensitive).orElse(false);
        return Optional.of(new Matter(
                text,
                kind(form, subject),
                place,
                subject.map(Subject::code).orElse(null),
                asked.check(typed).answers(),
                hidden));
    }

    /** A matter that is the same as one that is known: what is typed, and for the rest what is known. */
    Matter alike(TalkForm form, KnownMatters.OpenMatter known) {
        String said = form.text() == null ? "" : form.text().strip();
        Optional<Subject> subject =
                subject(form).or(() -> Optional.ofNullable(known.subject()).flatMap(subjects::byCode));
        Place typed = place(form);
        Place place = typed.neighbourhood() == null
                ? new Place(known.neighbourhood(), form.address(), form.landmark(), null)
                : typed;
        String words = said.isEmpty()
                ? messages.getMessage("talk.attached.words", new Object[] {known.title()}, TurkishText.TURKISH)
                : said.substring(0, Math.min(said.length(), Submission.LONGEST_TEXT));
        boolean hidden = form.wantsHidden() || subject.map(Subject::sensitive).orElse(false);
        return new Matter(
                words, kind(form, subject), place, subject.map(Subject::code).orElse(null), List.of(), hidden);
    }

    /** The place as far as it is typed. */
    Place place(TalkForm form) {
        String neighbourhood = neighbourhood(form).map(Neighbourhood::code).orElse(null);
        return new Place(neighbourhood, form.address(), form.landmark(), null);
    }

    /** The subject that is meant; what was typed and means none is an error. */
    Optional<Subject> subject(TalkForm form, BindingResult errors) {
        Optional<Subject> subject = subject(form);
        if (subject.isEmpty() && TalkForm.said(form.subjectText())) {
            errors.rejectValue("subject", "talk.error.subject");
        }
        return subject;
    }

    Optional<Subject> subject(TalkForm form) {
        if (TalkForm.said(form.subject())) {
            return subjects.byCode(String.valueOf(form.subject())).filter(Subject::active);
        }
        return onlyOne(subjects.active(), form.subjectText(), s -> s.name(Language.TR))
                .or(() -> onlyOne(subjects.active(), form.subjectText(), s -> s.name(Language.EN)));
    }

    private Optional<Neighbourhood> neighbourhood(TalkForm form) {
        if (TalkForm.said(form.neighbourhood())) {
            return neighbourhoods.byCode(String.valueOf(form.neighbourhood())).filter(Neighbourhood::active);
        }
        return onlyOne(neighbourhoods.active(), form.neighbourhoodText(), n -> n.name(Language.TR));
    }

    private static <T> Optional<T> onlyOne(List<T> all, @Nullable String typed, Function<T, String> name) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String folded = TurkishText.fold(TurkishText.tidyLine(typed));
        List<T> meant = all.stream()
                .filter(each -> TurkishText.fold(name.apply(each)).startsWith(folded))
                .toList();
        Optional<T> exact = meant.stream()
                .filter(each -> TurkishText.fold(name.apply(each)).equals(folded))
                .findFirst();
        return exact.or(() -> meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty());
    }

    private static Kind kind(TalkForm form, Optional<Subject> subject) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(form.kind())) {
                return kind;
            }
        }
        return subject.map(s -> s.kind()).orElse(Kind.REQUEST);
    }

    private static void tooLong(String field, @Nullable String typed, BindingResult errors) {
        if (typed != null && typed.length() > LONGEST_LINE) {
            errors.rejectValue(field, "talk.error.line.long", new Object[] {LONGEST_LINE}, null);
        }
    }
}
