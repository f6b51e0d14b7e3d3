package tr.bel.acikkapi.directorate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands work is put: a person's or a team's.
 *
 * @param person a user name
 * @param team a team's id
 */
public record Hands(@Nullable String person, @Nullable Long team) {

    private static final String TEAM = "ekip:";

    public Hands {
        if ((person == null) == (team == null)) {
            throw new IllegalArgumentException("work is put into one pair of hands");
        }
    }

    public static Hands of(String person) {
        return new Hands(person, null);
    }

    public static Hands ofTeam(long id) {
        return new Hands(null, id);
    }

    /** What {@link #code()} wrote; empty where nothing was chosen. */
    public static Optional<Hands> parse(String code) {
        if (code.matches(TEAM + "\\d{1,18}")) {
            return Optional.of(ofTeam(Long.parseLong(code.substring(TEAM.length()))));
        }
        return code.isBlank() || code.startsWith(TEAM) ? Optional.empty() : Optional.of(of(code));
    }

    /** For forms: a user name, or "ekip:5", which no user name can be. */
    public String code() {
        return person == null ? TEAM + team : person;
    }
}
