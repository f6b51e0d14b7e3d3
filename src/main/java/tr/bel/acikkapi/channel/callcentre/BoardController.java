package tr.bel.acikkapi.channel.callcentre;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.telephony.Agent;
import tr.bel.acikkapi.telephony.Agents;
import tr.bel.acikkapi.telephony.Board;
import tr.bel.acikkapi.telephony.BoardFigures;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.Calls;

/** The live board: what waits, who is there, how the day goes. */
@Controller
class BoardController {

    private final Board board;
    private final Agents agents;
    private final Calls calls;
    private final Colleagues colleagues;

    BoardController(Board board, Agents agents, Calls calls, Colleagues colleagues) {
        this.board = board;
        this.agents = agents;
        this.calls = calls;
        this.colleagues = colleagues;
    }

    /** What the page shows; names by user name. */
    record BoardView(BoardFigures figures, List<Agent> agents, Map<String, String> names, List<Call> waiting) {}

    @GetMapping(CallAccess.BOARD)
    String page(Model model) {
        List<Agent> there = agents.at(CallDoor.CODE);
        model.addAttribute(
                "view",
                new BoardView(
                        board.of(CallDoor.CODE),
                        there,
                        colleagues.displayNames(
                                there.stream().map(Agent::username).toList()),
                        calls.waiting(CallDoor.CODE)));
        return "callcentre/BoardPage";
    }
}
