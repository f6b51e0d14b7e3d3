package tr.bel.acikkapi.connections;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.connections.Connections.Line;

/** All lines of the house, and how it is with them. */
@Controller
class ConnectionsController {

    static final String ADDRESS = "/yonetim/baglantilar";

    private final Connections connections;
    private final Traffic traffic;

    ConnectionsController(Connections connections, Traffic traffic) {
        this.connections = connections;
        this.traffic = traffic;
    }

    /** A line of the list. */
    record Row(Connector connector, Line line, Traffic.Seen seen, LineState state) {}

    @GetMapping(ADDRESS)
    String page(Model model) {
        List<Row> rows = connections.all().stream()
                .map(c -> {
                    Line line = connections.line(c.kind());
                    return new Row(c, line, traffic.seen(c.kind()), LineState.of(c, line));
                })
                .toList();
        model.addAttribute("rows", rows);
        return "connections/ConnectionsPage";
    }
}
