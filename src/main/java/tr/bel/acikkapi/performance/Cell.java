package tr.bel.acikkapi.performance;

/**
 * A number of applications, and how many of them were answered within 48 hours.
 *
 * @param counted all that are owed an answer by our clock
 * @param kept of them
 */
record Cell(long counted, long kept) {

    static final Cell NONE = new Cell(0, 0);

    /** Nothing below this many is shown. A zero is, where it is a share: it tells of nobody, and hides no failure. */
    static final long FEWEST = 5;

    Cell {
        if (kept < 0 || kept > counted) {
            throw new IllegalArgumentException(kept + " of " + counted);
        }
    }

    /** Those that were not answered within 48 hours, or not yet. */
    long other() {
        return counted - kept;
    }

    Cell plus(Cell more) {
        return new Cell(counted + more.counted, kept + more.kept);
    }

    /** Whether it says how many of a few people. */
    boolean isSmall() {
        return small(counted);
    }

    /** Whether its parts do. */
    boolean hasSmallPart() {
        return small(kept) || small(other());
    }

    static boolean small(long number) {
        return number > 0 && number < FEWEST;
    }
}
