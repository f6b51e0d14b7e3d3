package tr.bel.acikkapi.directorate.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.TurkishText;

/** Reading teams. */
@Component
public class Teams {

    private static final String SELECT = """
        select t.id, t.directorate, t.name, t.active,
            array(select m.username from directorate.team_member m where m.team_id = t.id order by m.username) as members
        from directorate.team t where t.directorate = :directorate
        """;

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All teams of a directorate, by name. */
    public List<Team> of(String directorate) {
        return jdbc.sql(SELECT).param("directorate", directorate).query((rs, row) -> team(rs)).list().stream()
                .sorted(Comparator.comparing(Team::name, TurkishText.order()))
                .toList();
    }

    /** Those that are given new work, by name. */
    public List<Team> active(String directorate) {
        return of(directorate).stream().filter(Team::active).toList();
    }

    /** The team, if it is one of this directorate. */
    public Optional<Team> byId(long id, String directorate) {
        return jdbc.sql(SELECT + " and t.id = :id")
                .param("directorate", directorate)
                .param("id", id)
                .query((rs, row) -> team(rs))
                .optional();
    }

    private static Team team(ResultSet rs) throws SQLException {
        return new Team(
                rs.getLong("id"),
                rs.getString("directorate"),
                rs.getString("name"),
                rs.getBoolean("active"),
                Arrays.asList((String[]) rs.getArray("members").getArray()));
    }
}
