package tr.bel.acikkapi.coordination.incident;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.coordination.incident.IncidentFiles.Announced;
import tr.bel.acikkapi.coordination.incident.IncidentFiles.AttachedCase;
import tr.bel.acikkapi.coordination.incident.LikeCases.Wanted;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Sight;
import tr.bel.acikkapi.staff.StaffMember;

/** The page of an incident. */
@Controller
class IncidentController {

    private static final int PAGE = 50;
    private static final int MOST_LIKE = 20;

    private final IncidentFiles files;
    private final LikeCases likeCases;
    private final LikeLines lines;
    private final Colleagues colleagues;

    IncidentController(IncidentFiles files, LikeCases likeCases, LikeLines lines, Colleagues colleagues) {
        this.files = files;
        this.likeCases = likeCases;
        this.lines = lines;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param next the id to go on after, where there are more cases
     * @param like cases that may belong to it and are in no incident
     */
    record IncidentView(
            IncidentRow row,
            String openedBy,
            List<AttachedCase> cases,
            @Nullable Long next,
            List<AnnouncedLine> announcements,
            List<LikeLines.Line> like,
            boolean mayCoordinate) {}

    /** An announcement and whose it is. */
    record AnnouncedLine(Announced announced, String who) {}

    @GetMapping("/olaylar/{id:\\d+}")
    String page(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long sonra,
            @AuthenticationPrincipal StaffMember reader,
            Model model) {
        IncidentRow row = files.byId(id)
                .filter(_ -> reader.sight() instanceof Sight.All)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<AttachedCase> cases = files.cases(id, sonra, PAGE + 1);
        boolean more = cases.size() > PAGE;
        List<AttachedCase> shown = more ? cases.subList(0, PAGE) : cases;
        boolean coordinates = reader.may(Permission.COORDINATE);
        List<Announced> announced = files.announcements(id);
        Map<String, String> who = colleagues.displayNames(
                Stream.concat(Stream.of(row.openedBy()), announced.stream().map(Announced::madeBy))
                        .toList());
        model.addAttribute(
                "view",
                new IncidentView(
                        row,
                        who.getOrDefault(row.openedBy(), row.openedBy()),
                        shown,
                        more ? shown.getLast().id() : null,
                        announced.stream()
                                .map(a -> new AnnouncedLine(a, who.getOrDefault(a.madeBy(), a.madeBy())))
                                .toList(),
                        coordinates && row.isOpen() ? like(row) : List.of(),
                        coordinates));
        return "incident/IncidentPage";
    }

    private List<LikeLines.Line> like(IncidentRow row) {
        Wanted wanted = new Wanted(
                null,
                row.subject(),
                new Place(row.neighbourhood(), null, null, row.point()),
                row.title() + " " + files.firstWords(row.id()),
                row.openedAt(),
                null);
        return lines.of(likeCases.of(wanted, false, MOST_LIKE * 2)).stream()
                .filter(LikeLines.Line::free)
                .limit(MOST_LIKE)
                .toList();
    }
}
