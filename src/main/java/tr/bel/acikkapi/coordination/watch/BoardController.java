package tr.bel.acikkapi.coordination.watch;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The 48-hour watch. */
@Controller
class BoardController {

    static final String ADDRESS = "/nobet";

    private final Board board;

    BoardController(Board board) {
        this.board = board;
    }

    @GetMapping(ADDRESS)
    String board(Model model) {
        model.addAttribute("columns", board.columns());
        return "watch/BoardPage";
    }
}
