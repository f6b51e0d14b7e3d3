package tr.bel.acikkapi.cases;

import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * Who may know whose case it is, where the applicant asked for their name to be kept back, or coordination or a rule of it keeps it back:
 * coordination alone, which answers them.
 */
public final class Discretion {

    /** SQL over {@code cases.case_file c}: a case whose applicant the reader of {@code :discreet} may know. */
    public static final String SQL = "(:discreet or not c.identity_hidden)";

    /** The name of the parameter of {@link #SQL}; its value is {@link #knowsAll}. */
    public static final String PARAM = "discreet";

    private Discretion() {}

    /** Whether this reader knows the applicants of hidden cases too. */
    public static boolean knowsAll(StaffMember reader) {
        return reader.may(Permission.COORDINATE);
    }

    /** Whether this reader may know whose case it is. */
    public static boolean knows(StaffMember reader, boolean identityHidden) {
        return !identityHidden || knowsAll(reader);
    }
}
