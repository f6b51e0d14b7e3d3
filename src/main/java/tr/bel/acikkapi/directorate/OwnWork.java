package tr.bel.acikkapi.directorate;

import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** People in the field see what is theirs or their teams'; everybody else in a directorate sees all of its work. */
final class OwnWork {

    /** SQL over {@code directorate.assignment a}: it is in the hands of {@code :me}, or of a team of theirs. */
    static final String SQL = "(a.assignee = :me or " + teamsOf("a") + ")";

    private OwnWork() {}

    /** SQL: it is with a team that {@code :me} belongs to. */
    static String teamsOf(String assignment) {
        return assignment + ".team_id in (select m.team_id from directorate.team_member m where m.username = :me)";
    }

    /** Whether this person sees no more than that. */
    static boolean isAll(StaffMember who) {
        return who.roles().contains(Role.FIELD_OFFICER)
                && !who.roles().contains(Role.DIRECTORATE_OFFICER)
                && !who.may(Permission.LEAD_DIRECTORATE);
    }
}
