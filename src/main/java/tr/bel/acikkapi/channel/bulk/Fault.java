package tr.bel.acikkapi.channel.bulk;

import java.util.List;

/**
 * What is wrong with a cell.
 *
 * @param column the title of its column; empty for the whole row
 * @param key of the message that says what is wrong
 * @param args never what stands in the cell: it may be a national id
 */
record Fault(String column, String key, List<String> args) {

    Fault {
        args = List.copyOf(args);
    }

    static Fault of(String column, String key, Object... args) {
        return new Fault(
                column, key, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}
