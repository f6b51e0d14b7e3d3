/**
 * Taking over existing applications from a table: CSV or XLSX, up to 100,000 rows, with columns that the administrator maps to fields.
 *
 * <p>Promises: a dry run says for every row what is wrong, in which line and column, before anything becomes a case; a row becomes one
 * case however often its file is imported; an interrupted import goes on where it was; what is kept of a file is sealed, and forgotten
 * row by row as it becomes cases. The cases come through the door {@code bulk}: nobody is to be written to about them.
 *
 * <p>Listens to the start of the application, to go on with what was under way.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "deadline",
            "contact",
            "cases"
        })
@NullMarked
package tr.bel.acikkapi.channel.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
