package tr.bel.acikkapi.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a server must prove before the application uses it. */
final class ServerChecks {

    private static final int OLDEST_OUTSIDE = 150000;

    private ServerChecks() {}

    /** Asked through the application's own connection, since roles and databases can have settings of their own. */
    static void proveDurable(Connection connection) throws SQLException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = show(connection, setting);
            if (value.equals("off")) {
                throw DatabaseTrouble.notDurable(setting, value);
            }
        }
    }

    static void proveFit(Connection connection, String url) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            throw DatabaseTrouble.outsideUnfit(url, "is not a PostgreSQL.");
        }
        if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST_OUTSIDE) {
            throw DatabaseTrouble.outsideUnfit(url, "runs PostgreSQL " + show(connection, "server_version") + ".");
        }
        if (!show(connection, "server_encoding").equals("UTF8")) {
            throw DatabaseTrouble.outsideUnfit(url, "has the encoding " + show(connection, "server_encoding") + ".");
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
