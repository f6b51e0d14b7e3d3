package tr.bel.acikkapi.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.TrackingCode;
import tr.bel.acikkapi.shell.QrCode;

/**
 * "Başvurunuz alındı", and its receipt. Number and code together are the key to the case, so they are shown only to the browser that sent
 * it (for a day) and to who has already shown both; the address alone opens nothing.
 */
@Controller
class ConfirmationController {

    private final Ways ways;
    private final Grants grants;
    private final CaseFiles files;
    private final Municipality municipality;

    ConfirmationController(Ways ways, Grants grants, CaseFiles files, Municipality municipality) {
        this.ways = ways;
        this.grants = grants;
        this.files = files;
        this.municipality = municipality;
    }

    /**
     * What the citizen takes home.
     *
     * @param code as people write it
     * @param promise until when we will have come back to them
     * @param follow where to follow it, without the code
     */
    record ReceiptView(CaseView file, String code, Instant promise, String follow) {}

    @GetMapping("/basvuru/tamam/{number}")
    String confirmation(@PathVariable String number, HttpServletRequest request, Model model) {
        return show("web/ConfirmationPage", number, request, model);
    }

    @GetMapping("/basvuru/makbuz/{number}")
    String receipt(@PathVariable String number, HttpServletRequest request, Model model) {
        return show("web/ReceiptPage", number, request, model);
    }

    /** The square that opens the case on a telephone: it holds number and code. */
    @GetMapping("/basvuru/makbuz/{number}/kare-kod.svg")
    ResponseEntity<String> square(@PathVariable String number, HttpServletRequest request) {
        CaseView file = mine(number, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        TrackingCode code = files.trackingCode(file.id());
        String link = UriComponentsBuilder.fromUriString(municipality.web())
                .pathSegment("takip", file.number(), code.value())
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(QrCode.of(link).svg());
    }

    private String show(String page, String number, HttpServletRequest request, Model model) {
        Optional<CaseView> mine = mine(number, request);
        if (mine.isEmpty()) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/takip")
                            .queryParam("numara", "{n}")
                            .encode()
                            .buildAndExpand(number);
        }
        CaseView file = mine.get();
        model.addAttribute(
                "view",
                new ReceiptView(
                        file,
                        files.trackingCode(file.id()).display(),
                        file.receivedAt().plus(Clocks.PROMISE),
                        municipality.web().replaceFirst("/+$", "") + "/takip"));
        return page;
    }

    private Optional<CaseView> mine(String number, HttpServletRequest request) {
        return ways.sent(request).filter(file -> file.number().equals(number)).or(() -> grants.file(number, request));
    }
}
