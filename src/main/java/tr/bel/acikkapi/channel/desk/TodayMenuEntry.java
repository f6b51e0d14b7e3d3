package tr.bel.acikkapi.channel.desk;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.talk.TakenToday;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** What the clerk took today, in the menu with its count. */
@Component
class TodayMenuEntry implements MenuEntry {

    private final DeskDoor door;
    private final TakenToday taken;

    TodayMenuEntry(DeskDoor door, TakenToday taken) {
        this.door = door;
        this.taken = taken;
    }

    @Override
    public Section section() {
        return Section.DOORS;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String label() {
        return "desk.today";
    }

    @Override
    public String icon() {
        return "inboxes";
    }

    @Override
    public String href() {
        return "/masa/bugun";
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.TAKE_APPLICATIONS);
    }

    @Override
    public OptionalLong count(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member
                ? OptionalLong.of(taken.count(door, member.username()))
                : OptionalLong.empty();
    }
}
