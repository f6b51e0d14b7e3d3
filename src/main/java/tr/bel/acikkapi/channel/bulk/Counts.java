package tr.bel.acikkapi.channel.bulk;

/**
 * How many rows are where.
 *
 * @param faulty broken ones included
 */
record Counts(long all, long waiting, long faulty, long ready, long known, long imported) {

    /** Of the dry run or the import, 0 to 100. */
    int percent(Job.State state) {
        long left = state == Job.State.CHECKING ? waiting : ready;
        return all == 0 ? 100 : (int) ((all - left) * 100 / all);
    }
}
