package tr.bel.acikkapi.open311;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.municipality.Subject;

/** What the interface is, for people who write programs, with examples that answer. */
@Controller
class DevelopersController {

    private final Services services;
    private final Open311Settings settings;
    private final Municipality house;
    private final boolean demo;

    DevelopersController(Services services, Open311Settings settings, Municipality house, Environment environment) {
        this.services = services;
        this.settings = settings;
        this.house = house;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * An address with what it answers.
     *
     * @param name of the message that says what it is: {@code open311.dev.get.<name>}
     */
    record Example(String name, String path) {}

    /**
     * The page.
     *
     * @param base the interface's address
     * @param curl a call that can be copied
     * @param key the demonstration's; absent elsewhere
     */
    record DevelopersView(
            String base,
            String test,
            String jurisdiction,
            List<Example> examples,
            String curl,
            @Nullable String key,
            int perMinute,
            String email) {
        DevelopersView {
            examples = List.copyOf(examples);
        }
    }

    @GetMapping("/gelistirici")
    String page(Model model) {
        Optional<String> service = services.offered().stream()
                .filter(s -> !services.isBlackbox(s) && services.asksNothing(s))
                .map(Subject::code)
                .findFirst();
        String base = house.web() + Replies.PRODUCTION;
        model.addAttribute(
                "view",
                new DevelopersView(
                        base,
                        house.web() + Replies.TEST,
                        Gate.jurisdiction(settings, house),
                        List.of(
                                new Example("discovery", "/discovery.json"),
                                new Example("services", "/services.json"),
                                new Example("requests", "/requests.json?page_size=10"),
                                new Example("open", "/requests.xml?status=open&page_size=10&extensions=true"),
                                new Example("updates", "/servicerequestupdates.json?page_size=10")),
                        curl(house.web() + Replies.TEST, service.orElse("service-code")),
                        demo ? DemoKey.KEY : null,
                        settings.anonymousPerMinute(),
                        house.email()));
        return "open311/DevelopersPage";
    }

    private String curl(String base, String service) {
        return String.join(
                " \\\n  ",
                "curl " + base + "/requests.json",
                "-d api_key=" + (demo ? DemoKey.KEY : "YOUR-KEY"),
                "-d service_code=" + service,
                "-d lat=" + house.latitude() + " -d long=" + house.longitude(),
                "--data-urlencode \"first_name=Işık\" --data-urlencode \"last_name=Şahin Doğan\"",
                "--data-urlencode \"description=Fırının önündeki çukur büyüdü.\"");
    }
}
