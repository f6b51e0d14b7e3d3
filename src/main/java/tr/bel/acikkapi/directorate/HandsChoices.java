package tr.bel.acikkapi.directorate;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.directorate.team.Team;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Teams and people to choose from, teams first. */
@Component
public class HandsChoices {

    private final EntrustAssignment entrust;
    private final Teams teams;
    private final Colleagues colleagues;
    private final MessageSource messages;

    HandsChoices(EntrustAssignment entrust, Teams teams, Colleagues colleagues, MessageSource messages) {
        this.entrust = entrust;
        this.teams = teams;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    /** Whom this person may give work to. */
    public List<Choice> of(StaffMember who) {
        return choices(entrust.teams(who), entrust.candidates(who));
    }

    /** All whose work this person may look at. */
    List<Choice> lookedAt(StaffMember who) {
        String directorate = who.directorate();
        return directorate == null || OwnWork.isAll(who)
                ? of(who)
                : choices(teams.active(directorate), colleagues.of(directorate));
    }

    private List<Choice> choices(List<Team> teams, List<StaffMember> people) {
        return Stream.concat(
                        teams.stream()
                                .map(t -> Choice.of(
                                        Hands.ofTeam(t.id()).code(),
                                        messages.getMessage(
                                                "directorate.team.named",
                                                new Object[] {t.name()},
                                                LocaleContextHolder.getLocale()))),
                        people.stream().map(c -> Choice.of(c.username(), c.displayName())))
                .toList();
    }
}
