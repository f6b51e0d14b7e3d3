package tr.bel.acikkapi.directorate;

import tr.bel.acikkapi.coordination.Sheet;
import tr.bel.acikkapi.directorate.AssignmentLifecycle.Verb;

/** What a directorate may do with its assignment: each a resource below {@code /mudurluk/<case number>/}. */
public enum DirectorateAct {
    ACCEPT("kabul", "A", Verb.ACCEPT, "directorate/acts/AcceptFragment"),
    CONCLUDE("sonuc", "C", Verb.CONCLUDE, "directorate/acts/ConcludeFragment"),
    PLAN("plan", "P", Verb.PLAN, "directorate/acts/PlanFragment"),
    REPORT("ilerleme", "I", Verb.REPORT, "coordination/acts/WordsFragment"),
    ENTRUST("kisi", "M", Verb.ASSIGN, "directorate/acts/EntrustFragment"),
    GIVE_BACK("iade", "G", Verb.GIVE_BACK, "coordination/acts/WordsFragment");

    private final String slug;
    private final String key;
    private final Verb verb;
    private final String fragment;

    DirectorateAct(String slug, String key, Verb verb, String fragment) {
        this.slug = slug;
        this.key = key;
        this.verb = verb;
        this.fragment = fragment;
    }

    String key() {
        return key;
    }

    String labelKey() {
        return "directorate.act." + slug;
    }

    String address(String number) {
        return InboxDesk.ADDRESS + "/" + number + "/" + slug;
    }

    /** Whether the assignment is in a state for it. */
    public boolean mayBeDoneTo(AssignmentView assignment) {
        return assignment.may(verb);
    }

    /** How the act's form looks and where it is sent. */
    public Sheet sheet(String number) {
        return new Sheet(
                labelKey(), labelKey(), address(number), fragment, InboxDesk.ADDRESS, "directorate.done." + slug);
    }
}
