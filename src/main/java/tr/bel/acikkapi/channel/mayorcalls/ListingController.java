package tr.bel.acikkapi.channel.mayorcalls;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** Somebody is taken off the list, or stands elsewhere in it. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}/kisi/{listing:\\d{1,18}}")
class ListingController {

    private final SessionPages pages;
    private final Listings listings;

    ListingController(SessionPages pages, Listings listings) {
        this.pages = pages;
        this.listings = listings;
    }

    @PostMapping("/cikar")
    String remove(
            @PathVariable long id,
            @PathVariable long listing,
            @RequestParam(name = "neden", defaultValue = "") String why,
            @AuthenticationPrincipal StaffMember office,
            RedirectAttributes redirect) {
        Session session = pages.find(id, office);
        Optional<Refusal> refusal =
                listings.remove(id, pages.listing(id, listing).id(), why, office.username());
        redirect.addFlashAttribute(
                Flash.NAME, refusal.map(r -> Flash.problem(r)).orElseGet(() -> Flash.done("mayorcalls.remove.done")));
        return "redirect:" + session.address();
    }

    @PostMapping("/sira")
    String move(
            @PathVariable long id,
            @PathVariable long listing,
            @RequestParam(name = "yon") Direction direction,
            @AuthenticationPrincipal StaffMember office,
            RedirectAttributes redirect) {
        Session session = pages.find(id, office);
        listings.move(id, pages.listing(id, listing).id(), direction == Direction.UP)
                .ifPresent(r -> redirect.addFlashAttribute(Flash.NAME, Flash.problem(r.key())));
        return "redirect:" + session.address() + "#kisi-" + listing;
    }

    /** Which way. */
    enum Direction {
        UP,
        DOWN
    }
}
