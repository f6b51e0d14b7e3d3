package tr.bel.acikkapi.cases;

import java.util.Optional;
import tr.bel.acikkapi.staff.StaffMember;

/** How another room appears on the page of a case: it publishes a bean of this, and the page shows what it returns, by order. */
public interface CasePanel {

    /** Smaller is higher. */
    int order();

    /** What to show of this case to this person; empty for nothing. */
    Optional<Panel> on(CaseView file, StaffMember viewer);

    /**
     * A piece of the page.
     *
     * @param fragment a template with the fragment {@code panel(view)}, such as {@code directorate/AssignmentsFragment}
     * @param view the fragment's typed record
     */
    record Panel(String fragment, Object view) {}
}
