package tr.bel.acikkapi.directorate.contractor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.TurkishText;

/** Reading contractors. */
@Component
class Contractors {

    private static final String SELECT = """
        select c.id, c.directorate, c.firm, c.contact_person, c.email, c.phone, c.active
        from directorate.contractor c where c.directorate = :directorate
        """;

    private final JdbcClient jdbc;

    Contractors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All contractors of a directorate, by name. */
    List<Contractor> of(String directorate) {
        return jdbc.sql(SELECT).param("directorate", directorate).query(Contractor.class).list().stream()
                .sorted(Comparator.comparing(Contractor::firm, TurkishText.order()))
                .toList();
    }

    /** The contractor, if it is one of this directorate. */
    Optional<Contractor> byId(long id, String directorate) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("directorate", directorate)
                .param("id", id)
                .query(Contractor.class)
                .optional();
    }
}
