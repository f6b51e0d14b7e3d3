package tr.bel.acikkapi.coordination.watch;

import java.util.ArrayList;
import java.util.List;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** For whom a to-do is, as it is written down. */
final class Audience {

    private Audience() {}

    static String user(String username) {
        return "user:" + username;
    }

    static String role(Role role) {
        return "role:" + role;
    }

    static String directorate(String code) {
        return "directorate:" + code;
    }

    static String manager(String directorate) {
        return "manager:" + directorate;
    }

    /** All that somebody answers to. */
    static List<String> of(StaffMember member) {
        List<String> all = new ArrayList<>();
        all.add(user(member.username()));
        member.roles().stream().filter(r -> !r.isOfDirectorate()).forEach(r -> all.add(role(r)));
        String directorate = member.directorate();
        if (directorate != null && member.may(Permission.WORK_ASSIGNMENTS)) {
            all.add(directorate(directorate));
        }
        if (directorate != null && member.may(Permission.LEAD_DIRECTORATE)) {
            all.add(manager(directorate));
        }
        return all;
    }
}
