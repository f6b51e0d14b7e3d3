package tr.bel.acikkapi.channel.mayorcalls;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tr.bel.acikkapi.staff.StaffMember;

/** The briefs on paper: one, or all of a session in the order of its list. */
@Controller
@RequestMapping(MayorCallsAccess.ADDRESS + "/{id:\\d{1,18}}")
class BriefController {

    private final SessionPages pages;
    private final Listings listings;
    private final WriteBrief write;
    private final Clock clock;

    BriefController(SessionPages pages, Listings listings, WriteBrief write, Clock clock) {
        this.pages = pages;
        this.listings = listings;
        this.write = write;
        this.clock = clock;
    }

    /** What is printed, by whom and when. */
    record BriefsView(Session session, List<Brief> briefs, Instant printedAt, String printedBy) {}

    @GetMapping("/kisi/{listing:\\d{1,18}}")
    String one(
            @PathVariable long id,
            @PathVariable long listing,
            @AuthenticationPrincipal StaffMember reader,
            HttpServletResponse response,
            Model model) {
        Session session = pages.find(id, reader);
        return show(session, List.of(pages.listing(id, listing)), reader, response, model);
    }

    @GetMapping("/notlar")
    String all(
            @PathVariable long id,
            @AuthenticationPrincipal StaffMember reader,
            HttpServletResponse response,
            Model model) {
        return show(pages.find(id, reader), listings.of(id), reader, response, model);
    }

    private String show(
            Session session, List<Listing> list, StaffMember reader, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("view", new BriefsView(session, write.of(list), clock.instant(), reader.displayName()));
        return "mayorcalls/BriefsPage";
    }
}
