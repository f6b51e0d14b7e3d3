package tr.bel.acikkapi.channel.mayorcalls;

/**
 * Which cases the mayor may be told of. Never one whose applicant keeps their name back, never one of a sensitive subject, a tip-off, or a
 * claim of rights over one's data: the mayor's call must not show that the house told of it.
 */
final class Mentionable {

    /** SQL over {@code cases.case_file c}. */
    static final String SQL = """
        (not c.identity_hidden and c.kind <> 'TIP_OFF' and c.law <> 'PRIVACY' and c.erased_at is null
            and not exists (select 1 from municipality.subject u where u.code = c.subject and u.sensitive))
        """;

    private Mentionable() {}
}
