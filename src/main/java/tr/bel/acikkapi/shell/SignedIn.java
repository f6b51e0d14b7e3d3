package tr.bel.acikkapi.shell;

/** What a page says about the person signed in; the principal of the staff room implements it. */
public interface SignedIn {

    /** "Zeynep Kaya". */
    String displayName();

    /** "ZK". */
    String initials();
}
