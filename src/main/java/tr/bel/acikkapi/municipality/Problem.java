package tr.bel.acikkapi.municipality;

import tr.bel.acikkapi.shared.Refusal;

/**
 * What is wrong with a file at one place.
 *
 * @param file the file's name
 * @param line the line of a CSV file, the number of the feature in a GeoJSON file, both from 1; 0 for the file as a whole
 * @param column as the file's own header writes it; empty for the whole line
 * @param reason a key of {@code messages/municipality} with its arguments
 */
record Problem(Severity severity, String file, int line, String column, Refusal reason) {

    /** An error bars the import; a warning tells what was made of the fault. */
    enum Severity {
        ERROR,
        WARNING
    }
}
