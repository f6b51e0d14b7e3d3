package tr.bel.acikkapi.directorate.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.directorate.InboxDesk;
import tr.bel.acikkapi.directorate.team.KeepTeams;
import tr.bel.acikkapi.directorate.team.Team;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The page of the teams and that of one team, which share a form. */
@Component
class TeamPages {

    static final String ADDRESS = InboxDesk.ADDRESS + "/ekipler";

    private final Teams teams;
    private final KeepTeams keep;
    private final Colleagues colleagues;

    TeamPages(Teams teams, KeepTeams keep, Colleagues colleagues) {
        this.teams = teams;
        this.keep = keep;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param team the one that is changed; absent on the page of all
     */
    record TeamsView(List<Line> teams, @Nullable Team team, List<Choice> candidates) {}

    /** A team and the names of its people. */
    record Line(Team team, List<String> people) {}

    /** Of the one who asks; nobody else leads a directorate. */
    String directorate(StaffMember who) {
        return Optional.ofNullable(who.directorate()).orElseThrow(TeamPages::unknown);
    }

    Team team(long id, StaffMember who) {
        return teams.byId(id, directorate(who)).orElseThrow(TeamPages::unknown);
    }

    String all(TeamForm form, StaffMember who, Model model) {
        return show(teams.of(directorate(who)), null, form, who, model);
    }

    String one(Team team, TeamForm form, StaffMember who, Model model) {
        return show(List.of(), team, form, who, model);
    }

    static void tell(Refusal refusal, BindingResult typed) {
        typed.rejectValue("name", refusal.key(), refusal.args().toArray(), null);
    }

    private String show(List<Team> shown, @Nullable Team team, TeamForm form, StaffMember who, Model model) {
        List<Choice> candidates = keep.candidates(directorate(who)).stream()
                .map(c -> Choice.of(c.username(), c.displayName()))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("view", new TeamsView(shown.stream().map(this::line).toList(), team, candidates));
        return team == null ? "directorate/TeamsPage" : "directorate/TeamPage";
    }

    private Line line(Team team) {
        return new Line(
                team, team.members().stream().map(colleagues::displayName).toList());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
