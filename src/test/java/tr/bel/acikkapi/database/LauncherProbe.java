package tr.bel.acikkapi.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A process of its own that opens a database and then waits to be killed: {@code LauncherProbe <data folder> [<shelf of binaries>]}. */
final class LauncherProbe {

    private LauncherProbe() {}

    public static void main(String[] arguments) throws Exception {
        Path shelf = arguments.length > 1 ? Path.of(arguments[1]) : null;
        EmbeddedDatabase database =
                EmbeddedDatabase.open(new EmbeddedDatabase.Plan(Path.of(arguments[0]), 0, false, true, shelf));
        try (Connection connection = database.connect(EmbeddedDatabase.NAME, EmbeddedDatabase.NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS saved (word text)");
            statement.execute("INSERT INTO saved VALUES ('kaydedildi')");
        }
        System.out.println("READY");
        Thread.currentThread().join();
    }
}
