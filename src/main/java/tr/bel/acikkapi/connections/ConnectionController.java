package tr.bel.acikkapi.connections;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.connections.Connections.Line;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** One line: how it is, what is set, and something to try. */
@Controller
@RequestMapping(ConnectionsController.ADDRESS + "/{kind:[a-z]{1,30}}")
class ConnectionController {

    private static final Logger log = LoggerFactory.getLogger(ConnectionController.class);

    private final Connections connections;
    private final Changes changes;
    private final Traffic traffic;
    private final Colleagues colleagues;

    ConnectionController(Connections connections, Changes changes, Traffic traffic, Colleagues colleagues) {
        this.connections = connections;
        this.changes = changes;
        this.traffic = traffic;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param kept the secrets that are known, by name
     * @param names of who changed something
     */
    record View(
            Connector connector,
            Line line,
            LineState state,
            Traffic.Seen seen,
            List<String> kept,
            List<Changes.Change> changes,
            Map<String, String> names) {}

    @GetMapping
    String page(@PathVariable String kind, Model model) {
        Connector connector = known(kind);
        Line line = connections.line(kind);
        model.addAttribute("form", ConnectionForm.of(connector, connections.settings(kind), line));
        return show(connector, model);
    }

    @PostMapping
    String save(
            @PathVariable String kind,
            @ModelAttribute("form") ConnectionForm form,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember administrator,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Connector connector = known(kind);
        form.check(connector, connections.settings(kind), connections.secretsOf(kind), typed);
        if (typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(connector, model);
        }
        if (!connections.save(kind, form.isWanted(), form.typed(), administrator.username(), form.seen())) {
            typed.reject("connections.changed");
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(connector, model);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("connections.saved"));
        return "redirect:" + ConnectionsController.ADDRESS + "/" + kind;
    }

    @PostMapping("/deneme")
    String trial(
            @PathVariable String kind,
            @RequestParam(name = "numara", defaultValue = "") String number,
            RedirectAttributes redirect) {
        Trial trial = known(kind).trial().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            redirect.addFlashAttribute(Flash.NAME, Flash.done("connections.tried", trial.run(number.strip())));
        } catch (ConnectionTrouble e) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("connections.tried." + e.kind(), e.words()));
            redirect.addFlashAttribute("tried", number.strip());
        } catch (RuntimeException e) {
            log.warn("The trial of the line {} ended in a way that nobody foresaw", kind, e);
            redirect.addFlashAttribute(
                    Flash.NAME,
                    Flash.problem("connections.tried.OTHER", e.getClass().getSimpleName()));
            redirect.addFlashAttribute("tried", number.strip());
        }
        return "redirect:" + ConnectionsController.ADDRESS + "/" + kind;
    }

    private Connector known(String kind) {
        return connections.connector(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Connector connector, Model model) {
        String kind = connector.kind();
        Line line = connections.line(kind);
        List<Changes.Change> latest = changes.of(kind);
        model.addAttribute(
                "view",
                new View(
                        connector,
                        line,
                        LineState.of(connector, line),
                        traffic.seen(kind),
                        connections.secretsOf(kind),
                        latest,
                        colleagues.displayNames(
                                latest.stream().map(Changes.Change::by).toList())));
        return "connections/ConnectionPage";
    }
}
