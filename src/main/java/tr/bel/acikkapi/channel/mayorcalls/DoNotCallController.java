package tr.bel.acikkapi.channel.mayorcalls;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Who does not wish to be called, until they say otherwise. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/aranmayacaklar")
class DoNotCallController {

    private static final int MOST = 500;

    private final DoNotCall wishes;
    private final Colleagues colleagues;

    DoNotCallController(DoNotCall wishes, Colleagues colleagues) {
        this.wishes = wishes;
        this.colleagues = colleagues;
    }

    /** What the list shows, with the names of who took the wish. */
    record WishesView(List<DoNotCall.Wish> wishes, Map<String, String> names) {}

    @GetMapping
    String page(Model model) {
        List<DoNotCall.Wish> inForce = wishes.inForce(MOST);
        model.addAttribute(
                "view",
                new WishesView(
                        inForce,
                        colleagues.displayNames(
                                inForce.stream().map(DoNotCall.Wish::saidTo).toList())));
        return "mayorcalls/DoNotCallPage";
    }

    @PostMapping("/{wish:\\d{1,18}}/kaldir")
    String lift(@PathVariable long wish, @AuthenticationPrincipal StaffMember office, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Flash.NAME,
                wishes.lift(wish, office.username())
                        ? Flash.done("mayorcalls.doNotCall.lifted")
                        : Flash.problem("mayorcalls.doNotCall.lifted.not"));
        return "redirect:" + MayorCallsAccess.ADDRESS + "/aranmayacaklar";
    }
}
