package tr.bel.acikkapi.directorate;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The week of one's directorate in the menu. */
@Component
class WeekMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public String label() {
        return "directorate.week";
    }

    @Override
    public String icon() {
        return "calendar-event";
    }

    @Override
    public String href() {
        return WeekPlan.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member
                && member.may(Permission.WORK_ASSIGNMENTS)
                && member.directorate() != null;
    }
}
