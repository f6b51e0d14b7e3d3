package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Who does not wish to be called, until they say otherwise; and who said otherwise, to whom and why. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/aranmayacaklar")
class DoNotCallController {

    private static final int MOST = 500;
    private static final int MOST_LIFTED = 100;

    private final DoNotCall wishes;
    private final Colleagues colleagues;

    DoNotCallController(DoNotCall wishes, Colleagues colleagues) {
        this.wishes = wishes;
        this.colleagues = colleagues;
    }

    /**
     * What the list shows.
     *
     * @param names of who took a wish, or lifted it
     * @param wrong the wish of which the reason was none; absent where nothing is wrong
     * @param typed what was given as a reason
     */
    record WishesView(
            List<DoNotCall.Wish> wishes,
            List<DoNotCall.Lifted> lifted,
            Map<String, String> names,
            @Nullable Long wrong,
            String typed) {

        public int shortest() {
            return Reason.SHORTEST;
        }

        public int longest() {
            return Reason.LONGEST;
        }
    }

    @GetMapping
    String page(Model model) {
        return show(null, "", model);
    }

    @PostMapping("/{wish:\\d{1,18}}/kaldir")
    String lift(
            @PathVariable long wish,
            @RequestParam(name = "neden", defaultValue = "") String typed,
            @AuthenticationPrincipal StaffMember office,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Optional<String> why = Reason.of(typed);
        if (why.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(wish, typed, model);
        }
        redirect.addFlashAttribute(
                Flash.NAME,
                wishes.lift(wish, why.get(), office.username())
                        ? Flash.done("mayorcalls.doNotCall.lifted")
                        : Flash.problem("mayorcalls.doNotCall.lifted.not"));
        return "redirect:" + MayorCallsAccess.ADDRESS + "/aranmayacaklar";
    }

    private String show(@Nullable Long wrong, String typed, Model model) {
        List<DoNotCall.Wish> inForce = wishes.inForce(MOST);
        List<DoNotCall.Lifted> lifted = wishes.lifted(MOST_LIFTED);
        List<String> who = Stream.concat(
                        inForce.stream().map(DoNotCall.Wish::saidTo),
                        lifted.stream().flatMap(l -> Stream.of(l.saidTo(), l.liftedBy())))
                .toList();
        model.addAttribute("view", new WishesView(inForce, lifted, colleagues.displayNames(who), wrong, typed));
        return "mayorcalls/DoNotCallPage";
    }
}
