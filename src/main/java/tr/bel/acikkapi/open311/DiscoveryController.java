package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tr.bel.acikkapi.municipality.Municipality;

/** Where the interface is, and where it can be tried. */
@RestController
@RequestMapping({Replies.PRODUCTION, Replies.TEST})
class DiscoveryController {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Municipality house;
    private final Open311Settings settings;
    private final MessageSource messages;

    DiscoveryController(Municipality house, Open311Settings settings, MessageSource messages) {
        this.house = house;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/discovery.{format:xml|json}")
    ResponseEntity<byte[]> discovery(HttpServletRequest request) {
        return Replies.ok(
                request,
                Document.one(
                        "discovery",
                        new Fields()
                                .with("changeset", settings.changeset())
                                .with("contact", text("open311.discovery.contact", house.email(), house.phone()))
                                .with("key_service", text("open311.discovery.keys", house.web() + "/gelistirici"))
                                .with(
                                        "endpoints",
                                        List.of(
                                                endpoint(Replies.PRODUCTION, "production"),
                                                endpoint(Replies.TEST, "test")))));
    }

    private Fields endpoint(String path, String type) {
        return new Fields()
                .with("specification", SPECIFICATION)
                .with("url", house.web() + path)
                .with("changeset", settings.changeset())
                .with("type", type)
                .with("formats", List.of("text/xml", "application/json"));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
