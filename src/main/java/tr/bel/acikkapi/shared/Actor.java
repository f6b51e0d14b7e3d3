package tr.bel.acikkapi.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param kind what sort of doer
 * @param ref the account's user name for {@link Kind#STAFF}, the task's name for {@link Kind#SYSTEM}, what the rule was called
 *     then for {@link Kind#RULE}, the firm for {@link Kind#CONTRACTOR}, absent for applicants, whose identity is the case's own business
 */
public record Actor(Kind kind, @Nullable String ref) {

    /** The sorts of doers. */
    public enum Kind {
        STAFF,
        APPLICANT,
        SYSTEM,
        /** A routing rule that acts by itself. */
        RULE,
        /** A firm that works for a directorate, through its link. */
        CONTRACTOR
    }

    /** The one who applied, through a citizen's page. */
    public static final Actor APPLICANT = new Actor(Kind.APPLICANT, null);

    public static Actor staff(String username) {
        return new Actor(Kind.STAFF, username);
    }

    public static Actor rule(String name) {
        return new Actor(Kind.RULE, name);
    }

    public static Actor contractor(String firm) {
        return new Actor(Kind.CONTRACTOR, firm);
    }

    public static Actor system(String task) {
        return new Actor(Kind.SYSTEM, task);
    }
}
