package tr.bel.acikkapi.cases;

/** Where a case is, inside the house. Citizens see the five words of {@link #publicStatus()}. */
public enum Status {
    RECEIVED(PublicStatus.RECEIVED),
    CLASSIFIED(PublicStatus.EXAMINED),
    ROUTED(PublicStatus.IN_PROGRESS),
    IN_PROGRESS(PublicStatus.IN_PROGRESS),
    WAITING_FOR_APPLICANT(PublicStatus.EXAMINED),
    RESOLVED(PublicStatus.CONCLUDED),
    ANSWERED(PublicStatus.CONCLUDED),
    CLOSED(PublicStatus.CLOSED),
    /** Another authority's (law 3071 art. 5). */
    TRANSFERRED_OUT(PublicStatus.CONCLUDED),
    /** Not examined, with its reason (law 3071 art. 6). */
    NOT_EXAMINED(PublicStatus.CONCLUDED),
    WITHDRAWN(PublicStatus.CLOSED);

    private final PublicStatus publicStatus;

    Status(PublicStatus publicStatus) {
        this.publicStatus = publicStatus;
    }

    /** What the citizen sees: a total mapping. */
    public PublicStatus publicStatus() {
        return publicStatus;
    }

    /** Whether somebody in the house still has something to do. */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, CLASSIFIED, ROUTED, IN_PROGRESS, WAITING_FOR_APPLICANT, RESOLVED -> true;
            case ANSWERED, CLOSED, TRANSFERRED_OUT, NOT_EXAMINED, WITHDRAWN -> false;
        };
    }

    /** The five words: Alındı, İnceleniyor, İşlemde, Sonuçlandı, Kapandı. */
    public enum PublicStatus {
        RECEIVED,
        EXAMINED,
        IN_PROGRESS,
        CONCLUDED,
        CLOSED
    }
}
