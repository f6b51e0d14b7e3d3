package tr.bel.acikkapi.channel.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tr.bel.acikkapi.municipality.Directorate;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.municipality.NotOurs;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.SubjectGroup;
import tr.bel.acikkapi.municipality.SubjectMatch;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;

/** Subjects as choices that tell what will happen. */
@Component
class SubjectRows {

    private static final int FOUND = 8;
    private static final int EXAMPLES = 5;

    private final Subjects subjects;
    private final Directorates directorates;
    private final Icons icons;
    private final MessageSource messages;

    SubjectRows(Subjects subjects, Directorates directorates, Icons icons, MessageSource messages) {
        this.subjects = subjects;
        this.directorates = directorates;
        this.icons = icons;
        this.messages = messages;
    }

    /** Those that answer to the citizen's words, which the next page gets as a beginning. */
    List<SubjectRow> found(String words) {
        return subjects.find(words, FOUND).stream()
                .map(SubjectMatch::subject)
                .map(s -> row(s, words))
                .toList();
    }

    /** The first of each of the first groups: what most towns are asked most. */
    List<SubjectRow> examples() {
        return subjects.active().stream()
                .filter(Subject::isOurs)
                .collect(Collectors.groupingBy(
                        Subject::groupCode, java.util.LinkedHashMap::new, Collectors.<Subject>reducing((a, b) -> a)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .limit(EXAMPLES)
                .map(s -> row(s, ""))
                .toList();
    }

    List<SubjectRow> groups() {
        return subjects.groups().stream().map(this::row).toList();
    }

    /** The group's subjects; empty for a group that is not there. */
    List<SubjectRow> in(String group) {
        return subjects.active().stream()
                .filter(s -> s.groupCode().equals(group))
                .map(s -> row(s, ""))
                .toList();
    }

    Optional<String> groupName(String code) {
        return subjects.groups().stream()
                .filter(g -> g.code().equals(code))
                .map(g -> g.name(language()))
                .findFirst();
    }

    /** The subject as it was chosen; empty where none was, or where it is no longer offered. */
    Optional<SubjectRow> chosen(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : subjects.byCode(code).filter(Subject::active).map(s -> row(s, ""));
    }

    /** Whose it is, where it is not ours. */
    Optional<NotOurs> elsewhere(String code) {
        return subjects.byCode(code).filter(Subject::active).flatMap(Subject::elsewhere);
    }

    boolean isSensitive(String code) {
        return subjects.byCode(code).map(Subject::sensitive).orElse(false);
    }

    private SubjectRow row(SubjectGroup group) {
        String examples = subjects.active().stream()
                .filter(s -> s.groupCode().equals(group.code()))
                .limit(3)
                .map(s -> s.name(language()))
                .collect(Collectors.joining(" · "));
        String href = UriComponentsBuilder.fromPath("/basvuru/konu")
                .queryParam("grup", group.code())
                .toUriString();
        return new SubjectRow(icons.svg(group.icon()), group.name(language()), examples, href);
    }

    private SubjectRow row(Subject s, String words) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(
                        s.isOurs() ? Step.MATTER.path() : "/basvuru/baska-kurum")
                .queryParam("konu", s.code());
        if (!words.isEmpty()) {
            next.queryParam("sozler", "{words}");
        }
        String hint = s.elsewhere().map(this::whose).orElseGet(() -> who(s));
        return new SubjectRow(
                icons.svg(s.icon()),
                s.name(language()),
                hint,
                next.encode().buildAndExpand(words).toUriString());
    }

    private String whose(NotOurs other) {
        return text("web.subject.notOurs", other.authority(language()), other.contact());
    }

    /** "Fen İşleri · genellikle 3 iş günü". */
    private String who(Subject s) {
        String directorate = s.directorate()
                .flatMap(directorates::byCode)
                .map((Directorate d) -> d.name(language()).replaceFirst(" Müdürlüğü$", ""))
                .orElse("");
        Function<Promise, String> usually =
                p -> text("web.subject.usually." + p.unit().name(), p.amount());
        return s.promised().map(p -> directorate + " · " + usually.apply(p)).orElse(directorate);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }
}
