package tr.bel.acikkapi.cases;

import java.util.List;
import tr.bel.acikkapi.staff.StaffMember;

/** The buttons of a case: every room publishes a bean of this with what this person may do to this case now. */
public interface CaseActs {

    List<Act> on(CaseView file, StaffMember viewer);

    /**
     * One button.
     *
     * @param labelKey a message key
     * @param key the one-key shortcut, printed on the button
     * @param href where the act's form is
     * @param main whether it is the one obvious next act
     * @param order smaller is further left
     */
    record Act(String labelKey, String key, String href, boolean main, int order) {}
}
