package tr.bel.acikkapi.directorate.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.directorate.team.KeepTeams;
import tr.bel.acikkapi.directorate.team.Team;

/** A team as it is typed. */
record TeamForm(String name, Set<String> members, @Nullable Boolean active) {

    TeamForm(@Nullable String name, @Nullable Set<String> members, @Nullable Boolean active) {
        this.name = name == null ? "" : name;
        this.members = members == null ? Set.of() : Set.copyOf(members);
        this.active = active;
    }

    static TeamForm empty() {
        return new TeamForm("", Set.of(), true);
    }

    static TeamForm of(Team team) {
        return new TeamForm(team.name(), Set.copyOf(team.members()), team.active());
    }

    KeepTeams.Text text() {
        return new KeepTeams.Text(name, members, Boolean.TRUE.equals(active));
    }
}
