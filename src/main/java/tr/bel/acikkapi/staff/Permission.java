package tr.bel.acikkapi.staff;

/** What a member of staff may do. Roles are bundles of these. */
public enum Permission {
    /** Take applications at the desk. */
    TAKE_APPLICATIONS,
    /** Answer the calls of the call centre, and call back. */
    ANSWER_CALLS,
    /** Plan the shifts of the call centre and watch its board. */
    LEAD_CALL_CENTRE,
    /** Connect people at the general switchboard, and hand them over. */
    CONNECT_CALLS,
    /** Classify, route, ask, transfer, decline, reopen. */
    COORDINATE,
    /** Work on the assignments of one's own directorate. */
    WORK_ASSIGNMENTS,
    /** Give the directorate's work to colleagues. */
    LEAD_DIRECTORATE,
    /** Call applicants and send letters. */
    GIVE_FEEDBACK,
    /** Look behind the mask of an applicant's data, with a reason. */
    REVEAL_IDENTITY,
    /** Prepare the mayor's calls: whom, when, and what becomes of the promises. */
    ORGANISE_MAYOR_CALLS,
    /** Call whom the list of a session holds, and write down what was said. */
    MAKE_MAYOR_CALLS,
    /** Write comments in the house. */
    COMMENT,
    /** See every case, whatever directorate has it. */
    SEE_ALL_CASES,
    /** Accounts, subjects, directorates, neighbourhoods, import. */
    ADMINISTER,
    /** Hear recordings of calls that others took, with a reason. */
    HEAR_RECORDINGS,
    /** Read the histories and who looked at what, verify the chains. */
    AUDIT
}
