package tr.bel.acikkapi.staff;

import static tr.bel.acikkapi.staff.Permission.ADMINISTER;
import static tr.bel.acikkapi.staff.Permission.ANSWER_CALLS;
import static tr.bel.acikkapi.staff.Permission.AUDIT;
import static tr.bel.acikkapi.staff.Permission.COMMENT;
import static tr.bel.acikkapi.staff.Permission.CONNECT_CALLS;
import static tr.bel.acikkapi.staff.Permission.COORDINATE;
import static tr.bel.acikkapi.staff.Permission.GIVE_FEEDBACK;
import static tr.bel.acikkapi.staff.Permission.HEAR_RECORDINGS;
import static tr.bel.acikkapi.staff.Permission.LEAD_CALL_CENTRE;
import static tr.bel.acikkapi.staff.Permission.LEAD_DIRECTORATE;
import static tr.bel.acikkapi.staff.Permission.MAKE_MAYOR_CALLS;
import static tr.bel.acikkapi.staff.Permission.ORGANISE_MAYOR_CALLS;
import static tr.bel.acikkapi.staff.Permission.REVEAL_IDENTITY;
import static tr.bel.acikkapi.staff.Permission.SEE_ALL_CASES;
import static tr.bel.acikkapi.staff.Permission.TAKE_APPLICATIONS;
import static tr.bel.acikkapi.staff.Permission.WORK_ASSIGNMENTS;

import java.util.Set;

/** What somebody is in the house. A person may be several. */
public enum Role {
    DESK_CLERK(TAKE_APPLICATIONS, SEE_ALL_CASES, REVEAL_IDENTITY, COMMENT, GIVE_FEEDBACK),
    CALL_AGENT(ANSWER_CALLS, TAKE_APPLICATIONS, SEE_ALL_CASES, REVEAL_IDENTITY, COMMENT, GIVE_FEEDBACK),
    /** Only connects people; reads nobody's case. */
    SWITCHBOARD_OPERATOR(CONNECT_CALLS),
    COORDINATOR(COORDINATE, TAKE_APPLICATIONS, SEE_ALL_CASES, REVEAL_IDENTITY, COMMENT, GIVE_FEEDBACK),
    /** Hears of what coordinators could not settle: cases that bounced, promises about to break. */
    HEAD_COORDINATOR(
            LEAD_CALL_CENTRE,
            COORDINATE,
            TAKE_APPLICATIONS,
            SEE_ALL_CASES,
            REVEAL_IDENTITY,
            COMMENT,
            GIVE_FEEDBACK,
            HEAR_RECORDINGS),
    DIRECTORATE_OFFICER(WORK_ASSIGNMENTS, REVEAL_IDENTITY, COMMENT),
    DIRECTORATE_MANAGER(WORK_ASSIGNMENTS, LEAD_DIRECTORATE, REVEAL_IDENTITY, COMMENT),
    /** Calls the applicant where the place is not to be found; every look is recorded. */
    FIELD_OFFICER(WORK_ASSIGNMENTS, REVEAL_IDENTITY, COMMENT),
    PRESS_OFFICER(COMMENT),
    PRIVATE_OFFICE(TAKE_APPLICATIONS, SEE_ALL_CASES, REVEAL_IDENTITY, COMMENT, ORGANISE_MAYOR_CALLS, MAKE_MAYOR_CALLS),
    /** Calls whom the private office put on the list, and reads no more of anybody than the brief for that call. */
    MAYOR(MAKE_MAYOR_CALLS),
    MANAGEMENT(SEE_ALL_CASES, COMMENT),
    /** Runs the system and need not read anybody's case. */
    ADMINISTRATOR(ADMINISTER),
    AUDITOR(SEE_ALL_CASES, AUDIT, HEAR_RECORDINGS);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether the role is a place in one directorate. */
    public boolean isOfDirectorate() {
        return this == DIRECTORATE_OFFICER || this == DIRECTORATE_MANAGER || this == FIELD_OFFICER;
    }
}
