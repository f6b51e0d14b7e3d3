package tr.bel.acikkapi.coordination.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.coordination.watch.Watched.Step;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** Who is told at which hour of the 48; the administrator's to change. */
@Controller
class StepsController {

    static final String ADDRESS = "/yonetim/basamaklar";

    private static final int MOST = 8;
    private static final int LAST_HOUR = 240;
    private static final int MINUTES = 60;
    private static final List<Role> ROLES = List.of(
            Role.COORDINATOR,
            Role.HEAD_COORDINATOR,
            Role.DIRECTORATE_OFFICER,
            Role.DIRECTORATE_MANAGER,
            Role.PRIVATE_OFFICE,
            Role.MANAGEMENT);

    private final Watched watched;
    private final Colleagues colleagues;

    StepsController(Watched watched, Colleagues colleagues) {
        this.watched = watched;
        this.colleagues = colleagues;
    }

    /**
     * A row of the form as it stands on the page.
     *
     * @param hour as it was typed
     * @param error key of what is wrong with it; absent where nothing is
     */
    record Row(String hour, Set<String> roles, @Nullable String error) {
        Row {
            roles = Set.copyOf(roles);
        }
    }

    @GetMapping(ADDRESS)
    String page(Model model) {
        return show(now(), null, Watched.written(watched.steps()), model);
    }

    @PostMapping(ADDRESS)
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal StaffMember who,
            Model model,
            RedirectAttributes redirect) {
        List<Row> rows = read(sent);
        String seen = String.valueOf(sent.getFirst("seen"));
        if (rows.stream().anyMatch(r -> r.error() != null)) {
            return again(show(rows, null, seen, model), model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (rows.isEmpty()) {
            return again(show(now(), "watch.steps.error.none", seen, model), model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Step> wanted = rows.stream().map(StepsController::step).toList();
        if (!watched.replace(seen, wanted, who.username())) {
            String now = Watched.written(watched.steps());
            return again(show(rows, "watch.steps.error.changed", now, model), model, HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.done("watch.steps.saved"));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    /** The steps that hold, as the form has them. */
    private List<Row> now() {
        return watched.steps().stream()
                .map(s -> new Row(
                        String.valueOf(s.afterMinutes() / MINUTES),
                        Set.copyOf(Arrays.asList(s.roles().split(",", -1))),
                        null))
                .toList();
    }

    private static ModelAndView again(String page, Model model, HttpStatus status) {
        return new ModelAndView(page, model.asMap(), status);
    }

    /** @param error key of what is wrong with all of it; absent where nothing is */
    private String show(List<Row> rows, @Nullable String error, String seen, Model model) {
        List<Row> all = new ArrayList<>(rows);
        all.add(new Row("", Set.of(), null));
        model.addAttribute("rows", all);
        model.addAttribute("roles", ROLES);
        model.addAttribute("error", error);
        model.addAttribute("seen", seen);
        watched.lastChange().ifPresent(change -> {
            model.addAttribute("changedAt", change.changedAt());
            model.addAttribute("changedBy", colleagues.displayName(change.changedBy()));
        });
        return "watch/StepsPage";
    }

    private static List<Row> read(MultiValueMap<String, String> sent) {
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i <= MOST && sent.containsKey("hour" + i); i++) {
            String hour = String.valueOf(sent.getFirst("hour" + i)).strip();
            List<String> roles = sent.getOrDefault("roles" + i, List.of());
            if (!ROLES.stream().map(Role::name).toList().containsAll(roles)) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            if (!hour.isEmpty()) {
                rows.add(new Row(hour, Set.copyOf(roles), error(hour, roles, seen.add(hour))));
            }
        }
        return rows;
    }

    private static @Nullable String error(String hour, List<String> roles, boolean first) {
        if (!hour.matches("[1-9]\\d{0,2}") || Integer.parseInt(hour) > LAST_HOUR) {
            return "watch.steps.error.hour";
        }
        if (!first) {
            return "watch.steps.error.twice";
        }
        return roles.isEmpty() ? "watch.steps.error.roles" : null;
    }

    private static Step step(Row row) {
        List<String> inOrder =
                ROLES.stream().map(Role::name).filter(row.roles()::contains).toList();
        return new Step(Integer.parseInt(row.hour()) * MINUTES, String.join(",", inOrder));
    }
}
