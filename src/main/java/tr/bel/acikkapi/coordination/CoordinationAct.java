package tr.bel.acikkapi.coordination;

import java.util.function.Predicate;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;

/** The acts of coordination: each a resource below {@code /koordinasyon/<number>/}, with its key and the verb that it says. */
public enum CoordinationAct {
    /** Also classifies where that was not done yet. */
    ROUTE("sevk", "S", 10, f -> f.may(Verb.ROUTE) || f.status() == Status.RECEIVED),
    CLASSIFY("tasnif", "T", 20, f -> f.may(Verb.CLASSIFY)),
    ASK("soru", "V", 30, f -> f.may(Verb.ASK_APPLICANT)),
    TRANSFER("kurum", "A", 40, f -> f.may(Verb.TRANSFER_OUT)),
    ANSWER("yanit", "Y", 50, f -> f.may(Verb.RESOLVE)),
    HEAR("duyulan", "D", 60, f -> f.may(Verb.HEAR_APPLICANT)),
    PRIORITY("oncelik", "P", 70, f -> f.status().isOpen()),
    PLACE("yer", "L", 80, f -> f.status().isOpen()),
    HIDE("gizle", "Q", 82, f -> f.status().isOpen() && f.applicantId() != null && !f.identityHidden()),
    NOT_EXAMINED("incelenmedi", "N", 90, f -> f.may(Verb.DO_NOT_EXAMINE)),
    HOLD("durdur", "B", 91, f -> f.status().isOpen() && f.status() != Status.RESOLVED && f.heldFor() == null),
    GO_ON("surdur", "B", 92, f -> f.status().isOpen() && f.heldFor() != null),
    EXTEND("uzat", "E", 93, f -> f.status().isOpen() && f.law().isInformation()),
    REMIND("hatirlat", "H", 72, f -> f.status() == Status.ROUTED || f.status() == Status.IN_PROGRESS),
    FOLLOW("takip", "G", 74, f -> f.status().isOpen()),
    REOPEN("yeniden", "R", 100, f -> f.may(Verb.REOPEN));

    private final String slug;
    private final String key;
    private final int order;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Predicate<CaseView> possible;

    CoordinationAct(String slug, String key, int order, Predicate<CaseView> possible) {
        this.slug = slug;
        this.key = key;
        this.order = order;
        this.possible = possible;
    }

    String key() {
        return key;
    }

    /** Whether it answers the case, which nobody does twice where it was reopened. */
    public boolean concludes() {
        return this == ANSWER || this == TRANSFER || this == NOT_EXAMINED;
    }

    int order() {
        return order;
    }

    String labelKey(CaseView file) {
        boolean both = this == ROUTE && file.status() == Status.RECEIVED;
        return "coordination.act." + slug + (both ? ".both" : "");
    }

    String address(String number) {
        return Desk.ADDRESS + "/" + number + "/" + slug;
    }

    /** How the act's form looks and where it is sent. */
    public Sheet sheet(CaseView file) {
        return new Sheet(
                labelKey(file),
                submitKey(file),
                address(file.number()),
                "coordination/acts/" + fragment(),
                Desk.ADDRESS,
                "coordination.done." + slug);
    }

    /** Whether the case is in a state for it. */
    public boolean mayBeDoneTo(CaseView file) {
        return possible.test(file);
    }

    private String submitKey(CaseView file) {
        return switch (this) {
            case PRIORITY, PLACE, HEAR -> "coordination.act.save";
            case TRANSFER, NOT_EXAMINED, ASK -> labelKey(file) + ".do";
            case ROUTE, CLASSIFY, ANSWER, REOPEN, REMIND, FOLLOW, HOLD, GO_ON, EXTEND, HIDE -> labelKey(file);
        };
    }

    private String fragment() {
        return switch (this) {
            case ROUTE -> "RouteFragment";
            case CLASSIFY -> "ClassifyFragment";
            case ASK, HEAR, REOPEN, EXTEND, HIDE -> "WordsFragment";
            case HOLD -> "HoldFragment";
            case REMIND -> "RemindFragment";
            case FOLLOW -> "FollowFragment";
            case GO_ON -> "GoOnFragment";
            case TRANSFER -> "TransferFragment";
            case ANSWER -> "AnswerFragment";
            case PRIORITY -> "PriorityFragment";
            case PLACE -> "PlaceFragment";
            case NOT_EXAMINED -> "NotExaminedFragment";
        };
    }
}
