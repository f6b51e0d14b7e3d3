package tr.bel.acikkapi.directorate.team;

import java.util.List;

/**
 * A team of a directorate.
 *
 * @param active whether it is given new work
 * @param members user names
 */
public record Team(long id, String directorate, String name, boolean active, List<String> members) {

    public Team {
        members = List.copyOf(members);
    }

    public boolean has(String username) {
        return members.contains(username);
    }
}
