package tr.bel.acikkapi.open311.hooks;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;

/** A delivery is sent again. */
@Controller
class ReplayController {

    private final Deliveries deliveries;
    private final HookBell bell;

    ReplayController(Deliveries deliveries, HookBell bell) {
        this.deliveries = deliveries;
        this.bell = bell;
    }

    @PostMapping("/yonetim/kancalar/gonderim/{id:\\d{1,18}}/yeniden")
    String replay(@PathVariable long id, RedirectAttributes redirect) {
        boolean done = deliveries.replay(id);
        bell.ring();
        redirect.addFlashAttribute(
                Flash.NAME, done ? Flash.done("open311.hooks.replayed") : Flash.problem("open311.hooks.replayed.not"));
        return "redirect:/yonetim/kancalar";
    }
}
