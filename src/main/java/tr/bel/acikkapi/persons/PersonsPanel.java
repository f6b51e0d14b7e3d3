package tr.bel.acikkapi.persons;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Discretion;
import tr.bel.acikkapi.persons.PersonFiles.Person;
import tr.bel.acikkapi.staff.StaffMember;

/** On the page of a case: how much else there is of this person, and who may be the same. */
@Component
class PersonsPanel implements CasePanel {

    private static final int GLANCE = 3;

    private final PersonFiles files;
    private final Suggestions suggestions;
    private final Lines lines;

    PersonsPanel(PersonFiles files, Suggestions suggestions, Lines lines) {
        this.files = files;
        this.suggestions = suggestions;
        this.lines = lines;
    }

    /**
     * What the fragment shows.
     *
     * @param number of the case
     * @param others how many other cases of the person the reader may know
     * @param open how many of these are not ended
     */
    record PanelView(String number, Person person, long others, long open, List<Lines.Line> likely) {}

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        Long applicant = file.applicantId();
        if (applicant == null || !Discretion.knows(viewer, file.identityHidden())) {
            return Optional.empty();
        }
        return files.of(applicant, viewer).map(person -> {
            List<Lines.Line> likely = lines.of(person, suggestions.ofPerson(person.members(), GLANCE), viewer);
            long open = person.open() - (file.endedAt() == null ? 1 : 0);
            return new Panel(
                    "persons/PanelFragment", new PanelView(file.number(), person, person.cases() - 1, open, likely));
        });
    }
}
