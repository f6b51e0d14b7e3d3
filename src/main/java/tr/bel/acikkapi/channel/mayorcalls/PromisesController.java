package tr.bel.acikkapi.channel.mayorcalls;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** What the mayor promised, and what became of it. */
@Controller
class PromisesController {

    private static final int MOST_OWED = 300;
    private static final int MOST_SETTLED = 100;

    private final Promises promises;

    PromisesController(Promises promises) {
        this.promises = promises;
    }

    /**
     * What the list shows.
     *
     * @param seesCases whether the reader may open the case of a promise
     * @param seesSessions whether the reader may open the session
     */
    record PromisesView(List<PromiseRow> owed, List<PromiseRow> settled, boolean seesCases, boolean seesSessions) {}

    @GetMapping(MayorCallsAccess.ADDRESS + "/sozler")
    String page(@AuthenticationPrincipal StaffMember reader, Model model) {
        model.addAttribute(
                "view",
                new PromisesView(
                        promises.owed(MOST_OWED),
                        promises.settled(MOST_SETTLED),
                        reader.may(Permission.SEE_ALL_CASES),
                        reader.may(Permission.MAKE_MAYOR_CALLS)));
        return "mayorcalls/PromisesPage";
    }
}
