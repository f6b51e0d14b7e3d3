package tr.bel.acikkapi.coordination.incident;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.coordination.incident.Proposals.Counted;
import tr.bel.acikkapi.coordination.incident.Proposals.Proposal;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The board of incidents, with the bursts that wait for a decision on top. */
@Controller
class BoardController {

    static final String ADDRESS = "/olaylar";
    static final String HOME = "redirect:" + ADDRESS;

    private final IncidentFiles files;
    private final Proposals proposals;
    private final DecideProposal decide;

    BoardController(IncidentFiles files, Proposals proposals, DecideProposal decide) {
        this.files = files;
        this.proposals = proposals;
        this.decide = decide;
    }

    /** What the board shows. */
    record BoardView(
            List<IncidentRow> open, List<IncidentRow> ended, List<ProposalView> proposals, boolean mayCoordinate) {}

    /** A burst with what it would be called and its cases. */
    record ProposalView(Proposal proposal, String title, List<Counted> cases) {}

    @GetMapping(ADDRESS)
    String board(@AuthenticationPrincipal StaffMember reader, Model model) {
        boolean coordinates = reader.may(Permission.COORDINATE);
        List<ProposalView> proposed = coordinates ? proposed() : List.of();
        model.addAttribute("view", new BoardView(files.open(), files.ended(), proposed, coordinates));
        return "incident/BoardPage";
    }

    private List<ProposalView> proposed() {
        Map<Long, List<Counted>> cases = proposals.cases().stream().collect(Collectors.groupingBy(Counted::proposalId));
        return proposals.waiting().stream()
                .filter(p -> cases.containsKey(p.id()))
                .map(p -> new ProposalView(
                        p, decide.title(p.subject(), p.neighbourhood()), cases.getOrDefault(p.id(), List.of())))
                .toList();
    }

    @PostMapping(ADDRESS + "/oneri/{id}/olay")
    String open(@PathVariable long id, @AuthenticationPrincipal StaffMember who, RedirectAttributes redirect) {
        return decide.open(id, Actor.staff(who.username()))
                .map(opened -> {
                    redirect.addFlashAttribute(Flash.NAME, Flash.done("incident.done.opened"));
                    return HOME + "/" + opened;
                })
                .orElseGet(() -> late(redirect));
    }

    @PostMapping(ADDRESS + "/oneri/{id}/yoksay")
    String dismiss(@PathVariable long id, @AuthenticationPrincipal StaffMember who, RedirectAttributes redirect) {
        if (!decide.dismiss(id, Actor.staff(who.username()))) {
            return late(redirect);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("incident.done.dismissed"));
        return HOME;
    }

    private static String late(RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.problem("incident.proposal.late"));
        return HOME;
    }
}
