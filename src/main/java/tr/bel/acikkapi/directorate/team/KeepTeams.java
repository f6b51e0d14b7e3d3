package tr.bel.acikkapi.directorate.team;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Whoever leads a directorate makes its teams and changes them. */
@Component
public class KeepTeams {

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final TransactionTemplate transaction;

    KeepTeams(JdbcClient jdbc, Colleagues colleagues, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What is written of a team.
     *
     * @param members user names; those of people who do not work there are left out
     */
    public record Text(String name, Set<String> members, boolean active) {
        public Text {
            name = TurkishText.tidyLine(name);
            members = Set.copyOf(members);
        }
    }

    /** Whom a team may have. */
    public List<StaffMember> candidates(String directorate) {
        return colleagues.of(directorate).stream()
                .filter(c -> c.may(Permission.WORK_ASSIGNMENTS))
                .toList();
    }

    public Optional<Refusal> create(String directorate, Text text) {
        return write(text, () -> {
            long id = jdbc.sql("insert into directorate.team (directorate, name, active) values (:directorate, :name,"
                            + " :active) returning id")
                    .param("directorate", directorate)
                    .param("name", text.name())
                    .param("active", text.active())
                    .query(Long.class)
                    .single();
            fill(id, directorate, text);
        });
    }

    public Optional<Refusal> change(Team team, Text text) {
        return write(text, () -> {
            jdbc.sql("update directorate.team set name = :name, active = :active where id = :id")
                    .param("name", text.name())
                    .param("active", text.active())
                    .param("id", team.id())
                    .update();
            jdbc.sql("delete from directorate.team_member where team_id = :id")
                    .param("id", team.id())
                    .update();
            fill(team.id(), team.directorate(), text);
        });
    }

    private Optional<Refusal> write(Text text, Runnable change) {
        if (text.name().isEmpty() || text.name().length() > LONGEST_NAME) {
            return Optional.of(Refusal.of("directorate.team.name.length", LONGEST_NAME));
        }
        try {
            transaction.executeWithoutResult(status -> change.run());
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return Optional.of(Refusal.of("directorate.team.name.taken"));
        }
    }

    private void fill(long team, String directorate, Text text) {
        for (StaffMember c : candidates(directorate)) {
            if (text.members().contains(c.username())) {
                jdbc.sql("insert into directorate.team_member (team_id, username) values (:team, :username)")
                        .param("team", team)
                        .param("username", c.username())
                        .update();
            }
        }
    }
}
