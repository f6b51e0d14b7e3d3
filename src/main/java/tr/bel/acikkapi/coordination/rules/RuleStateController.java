package tr.bel.acikkapi.coordination.rules;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** A rule goes live, is taken off, is put away or taken out again; or changes its place. */
@Controller
@RequestMapping(RulesAccess.ADDRESS + "/{id:\\d{1,18}}")
class RuleStateController {

    private final FindRule find;
    private final PublishRule publish;
    private final MoveRule move;

    RuleStateController(FindRule find, PublishRule publish, MoveRule move) {
        this.find = find;
        this.publish = publish;
        this.move = move;
    }

    /** @param surum the version that was on the screen, which is the one that goes live */
    @PostMapping("/durum")
    String state(
            @PathVariable long id,
            @RequestParam String durum,
            @RequestParam(defaultValue = "0") int surum,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        RuleRow rule = find.byId(id);
        Optional<Refusal> refusal = switch (durum) {
            case "yayinda" -> publish.makeLive(id, surum, who.username());
            case "taslak" ->
                rule.state() == RuleState.RETIRED
                        ? publish.restore(id, who.username())
                        : publish.takeOff(id, who.username());
            case "emekli" -> publish.retire(id, who.username());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return FindRule.leadTo(
                FindRule.address(id), refusal, Flash.done("rules.state.done." + durum, rule.name()), redirect);
    }

    @PostMapping("/sira")
    String move(
            @PathVariable long id,
            @RequestParam String yon,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        RuleRow rule = find.byId(id);
        Optional<Refusal> refusal = move.move(id, yon.equals("yukari"), who.username());
        return FindRule.leadTo(RulesAccess.ADDRESS, refusal, Flash.done("rules.move.done", rule.name()), redirect);
    }
}
