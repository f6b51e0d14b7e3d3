package tr.bel.acikkapi.directorate.contractor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.municipality.MapSketch;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Proof;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Place;

/** Finds a contractor's link and shows what is behind it: as much as the work needs and no more. */
@Component
class WorkPages {

    private final ContractorLinks links;
    private final Knocks knocks;
    private final CaseFiles files;
    private final Subjects subjects;
    private final Neighbourhoods neighbourhoods;
    private final Names names;
    private final Clock clock;

    WorkPages(
            ContractorLinks links,
            Knocks knocks,
            CaseFiles files,
            Subjects subjects,
            Neighbourhoods neighbourhoods,
            Names names,
            Clock clock) {
        this.links = links;
        this.knocks = knocks;
        this.files = files;
        this.subjects = subjects;
        this.neighbourhoods = neighbourhoods;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param work absent where the link is good no more
     */
    record WorkView(
            String token,
            String state,
            String firm,
            @Nullable Work work) {}

    /**
     * All that the firm sees of a case.
     *
     * @param words as the officer let them out
     * @param photos that the officer marked
     * @param proof what "done" must show; {@code NONE} for nothing
     */
    record Work(
            String subject,
            String words,
            Place place,
            @Nullable String neighbourhood,
            @Nullable MapSketch map,
            String coordinates,
            List<Long> photos,
            String proof,
            @Nullable String refusedBecause,
            Instant until) {}

    /** The link, wherever it leads. One that never was is an address that does not exist; who tries many is told to stop. */
    ContractorLink link(String token, HttpServletRequest request, HttpServletResponse response) {
        keepPrivate(response);
        askForCsrfToken(request);
        return links.byToken(new LinkToken(token))
                .orElseThrow(() -> new ResponseStatusException(
                        knocks.tooMany(request.getRemoteAddr()) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND));
    }

    boolean isLive(ContractorLink link) {
        return link.state(clock.instant()).isLive();
    }

    boolean mayShow(ContractorLink link, long attachment) {
        return isLive(link) && links.photos(link.id()).contains(attachment);
    }

    String show(String token, ContractorLink link, WorkForm form, HttpServletResponse response, Model model) {
        ContractorLink.State state = link.state(clock.instant());
        if (!state.isLive()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("form", form);
        model.addAttribute("view", new WorkView(token, state.name(), link.firm(), state.isLive() ? work(link) : null));
        return "contractor/WorkPage";
    }

    private Work work(ContractorLink link) {
        CaseView file = files.byId(link.caseId()).orElseThrow();
        String subject = names.subject(file.subject());
        return new Work(
                subject == null ? "" : subject,
                link.words(),
                file.place(),
                names.neighbourhood(file.neighbourhood()),
                neighbourhoods
                        .sketch(file.neighbourhood(), file.place().at().orElse(null))
                        .orElse(null),
                file.place().at().map(MapSketch::coordinates).orElse(""),
                links.photos(link.id()),
                Optional.ofNullable(file.subject())
                        .flatMap(subjects::byCode)
                        .map(Subject::proof)
                        .orElse(Proof.NONE)
                        .name(),
                link.refusedBecause(),
                link.lastDay());
    }

    /** Now, since its cookie comes too late when the page has begun to be sent before its form is written: maps are long. */
    private static void askForCsrfToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            String _ = token.getToken();
        }
    }

    /** The address is a secret: no copy of the page anywhere, no word of the address to others. */
    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
