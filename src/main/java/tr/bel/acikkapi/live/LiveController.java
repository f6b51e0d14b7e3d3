package tr.bel.acikkapi.live;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tr.bel.acikkapi.staff.StaffMember;

/** The stream of news to one browser. */
@Controller
class LiveController {

    static final String ADDRESS = "/canli";

    private final Streams streams;
    private final List<LiveTopic> topics;

    LiveController(Streams streams, List<LiveTopic> topics) {
        this.streams = streams;
        this.topics = List.copyOf(topics);
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(
            @RequestParam Set<String> konu,
            @AuthenticationPrincipal StaffMember member,
            HttpSession session,
            HttpServletResponse response) {
        Set<String> heard = topics.stream()
                .filter(t -> konu.contains(t.name()) && t.mayHear(member))
                .map(LiveTopic::name)
                .collect(Collectors.toSet());
        if (heard.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(heard, session.getId());
    }
}
