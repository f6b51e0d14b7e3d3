package tr.bel.acikkapi.connections;

/** How it is with a line, in one word. */
enum LineState {
    OFF("plain"),
    /** The other side calls us, and may. */
    LISTENING("calm"),
    CONNECTED("calm"),
    /** Wanted, and not tried yet. */
    OPENING("soon"),
    /** Wanted and down; it is tried again. */
    DOWN("late");

    private final String badge;

    LineState(String badge) {
        this.badge = badge;
    }

    /** The kind of its badge. */
    public String badge() {
        return badge;
    }

    static LineState of(Connector connector, Connections.Line line) {
        if (!line.wanted()) {
            return OFF;
        }
        if (connector.isPassive()) {
            return LISTENING;
        }
        if (line.connected()) {
            return CONNECTED;
        }
        return line.nextTryAt() == null ? OPENING : DOWN;
    }
}
