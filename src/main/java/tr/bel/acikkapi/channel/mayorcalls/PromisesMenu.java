package tr.bel.acikkapi.channel.mayorcalls;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The mayor's promises in the menu, with how many are near their day or past it. */
@Component
class PromisesMenu implements MenuEntry {

    private final Promises promises;

    PromisesMenu(Promises promises) {
        this.promises = promises;
    }

    @Override
    public Section section() {
        return Section.DOORS;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public String label() {
        return "mayorcalls.promises.menu";
    }

    @Override
    public String icon() {
        return "flag";
    }

    @Override
    public String href() {
        return MayorCallsAccess.ADDRESS + "/sozler";
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member
                && (member.may(Permission.ORGANISE_MAYOR_CALLS) || member.may(Permission.MAKE_MAYOR_CALLS));
    }

    @Override
    public OptionalLong count(Authentication who) {
        return OptionalLong.of(promises.pressing());
    }
}
