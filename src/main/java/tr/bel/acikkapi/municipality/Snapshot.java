package tr.bel.acikkapi.municipality;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tr.bel.acikkapi.shared.TurkishText;

/** All that the municipality is, at one revision; immutable, with what is looked up often worked out beforehand. */
final class Snapshot {

    private final long revision;
    private final Map<String, Directorate> directorates;
    private final Map<String, SubjectGroup> groups;
    private final Map<String, Subject> subjects;
    private final Map<String, Questionnaire> questionnaires;
    private final Map<String, Neighbourhood> neighbourhoods;
    private final List<Subject> activeSubjects;
    private final List<Neighbourhood> activeNeighbourhoods;
    private final SubjectFinder finder;
    private final NeighbourhoodMap map;
    private final WorkingCalendar calendar;

    Snapshot(
            long revision,
            List<Directorate> directorates,
            List<SubjectGroup> groups,
            List<Subject> subjects,
            List<Question> questions,
            List<MappedNeighbourhood> mapped,
            WorkingCalendar calendar) {
        this.revision = revision;
        this.directorates = byCode(directorates, Directorate::code, Comparator.comparingInt(Directorate::sort));
        this.groups = byCode(groups, SubjectGroup::code, Comparator.comparingInt(SubjectGroup::sort));
        List<String> shelves = List.copyOf(this.groups.keySet());
        this.subjects = byCode(
                subjects,
                Subject::code,
                Comparator.<Subject>comparingInt(s -> shelves.indexOf(s.groupCode()))
                        .thenComparingInt(Subject::sort));
        this.questionnaires = questions.stream()
                .sorted(Comparator.comparingInt(Question::sort))
                .collect(Collectors.groupingBy(
                        Question::subject, Collectors.collectingAndThen(Collectors.toList(), Questionnaire::new)));
        Comparator<String> turkish = TurkishText.order();
        this.neighbourhoods = byCode(
                mapped.stream().map(MappedNeighbourhood::neighbourhood).toList(),
                Neighbourhood::code,
                Comparator.comparing(Neighbourhood::name, turkish));
        this.activeSubjects =
                this.subjects.values().stream().filter(Subject::active).toList();
        this.activeNeighbourhoods = this.neighbourhoods.values().stream()
                .filter(Neighbourhood::active)
                .toList();
        this.finder = new SubjectFinder(activeSubjects, this.groups);
        this.map = new NeighbourhoodMap(mapped);
        this.calendar = calendar;
    }

    long revision() {
        return revision;
    }

    List<Directorate> directorates() {
        return List.copyOf(directorates.values());
    }

    Optional<Directorate> directorate(String code) {
        return Optional.ofNullable(directorates.get(code));
    }

    List<SubjectGroup> groupsInUse() {
        return groups.values().stream()
                .filter(g -> activeSubjects.stream().anyMatch(s -> s.groupCode().equals(g.code())))
                .toList();
    }

    Optional<SubjectGroup> group(String code) {
        return Optional.ofNullable(groups.get(code));
    }

    List<Subject> subjects() {
        return List.copyOf(subjects.values());
    }

    List<Subject> activeSubjects() {
        return activeSubjects;
    }

    Optional<Subject> subject(String code) {
        return Optional.ofNullable(subjects.get(code));
    }

    Questionnaire questionnaire(String subject) {
        return questionnaires.getOrDefault(subject, Questionnaire.EMPTY);
    }

    List<Neighbourhood> neighbourhoods() {
        return List.copyOf(neighbourhoods.values());
    }

    List<Neighbourhood> activeNeighbourhoods() {
        return activeNeighbourhoods;
    }

    Optional<Neighbourhood> neighbourhood(String code) {
        return Optional.ofNullable(neighbourhoods.get(code));
    }

    SubjectFinder finder() {
        return finder;
    }

    NeighbourhoodMap map() {
        return map;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code, Comparator<T> order) {
        return all.stream()
                .sorted(order.thenComparing(code))
                .collect(Collectors.toMap(code, t -> t, (a, b) -> a, LinkedHashMap::new));
    }
}
