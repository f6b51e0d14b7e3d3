package tr.bel.acikkapi.telephony;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The recording of a call: first the reason, then the sound. */
@Controller
@RequestMapping("/cagri/kayit/{call:\\d{1,18}}")
class RecordingController {

    private static final Logger log = LoggerFactory.getLogger(RecordingController.class);

    private final Recordings recordings;
    private final Calls calls;
    private final Colleagues colleagues;

    RecordingController(Recordings recordings, Calls calls, Colleagues colleagues) {
        this.recordings = recordings;
        this.calls = calls;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param listening absent until a reason is given
     * @param wrongReason whether the reason was too short or too long
     */
    record View(Call call, String agent, @Nullable Long listening, String reason, boolean wrongReason) {}

    @GetMapping
    String page(
            @PathVariable long call,
            @RequestParam(required = false) @Nullable Long dinleme,
            @AuthenticationPrincipal StaffMember member,
            Model model) {
        Call heard = call(call, member);
        boolean open = dinleme != null && recordings.isOpen(dinleme, call, member);
        return show(heard, open ? dinleme : null, "", false, model);
    }

    @PostMapping
    String listen(
            @PathVariable long call,
            @RequestParam(defaultValue = "") String neden,
            @AuthenticationPrincipal StaffMember member,
            HttpServletResponse response,
            Model model) {
        Call heard = call(call, member);
        Optional<Long> listening = recordings.listen(heard, member, neden);
        if (listening.isPresent()) {
            return "redirect:" + Recordings.ADDRESS + call + "?dinleme=" + listening.get();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(heard, null, neden, true, model);
    }

    @GetMapping("/ses/{listening:\\d{1,18}}")
    ResponseEntity<Resource> sound(
            @PathVariable long call, @PathVariable long listening, @AuthenticationPrincipal StaffMember member) {
        Call heard = call(call, member);
        if (!recordings.isOpen(listening, call, member)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return recordings
                    .sound(heard)
                    .map(sound -> ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType("audio/wav"))
                            .cacheControl(CacheControl.noStore())
                            .body(sound))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IOException e) {
            log.warn("A recording could not be fetched: {}", e.toString());
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, "the exchange does not answer", e);
        }
    }

    private Call call(long id, StaffMember member) {
        return calls.byId(id)
                .filter(c -> recordings.mayHear(member, c))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Call call, @Nullable Long listening, String reason, boolean wrong, Model model) {
        String agent = call.agent() == null ? "" : colleagues.displayName(call.agent());
        model.addAttribute("view", new View(call, agent, listening, reason, wrong));
        return "telephony/RecordingPage";
    }
}
