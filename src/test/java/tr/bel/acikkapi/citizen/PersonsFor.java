package tr.bel.acikkapi.citizen;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons without the application, for benchmarks of rooms downstream. */
public final class PersonsFor {

    private PersonsFor() {}

    public static Persons database(JdbcClient jdbc) {
        return new Persons(jdbc);
    }
}
