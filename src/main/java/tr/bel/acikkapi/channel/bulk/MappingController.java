package tr.bel.acikkapi.channel.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.staff.StaffMember;

/** An import, and which of its columns is which field; a mapping that is whole starts the dry run. */
@Controller
class MappingController {

    private static final int LONGEST_NAME = 60;

    private final Jobs jobs;
    private final JobPages pages;
    private final SubjectValues values;
    private final Subjects subjects;
    private final Worker worker;
    private final ZoneId zone;

    MappingController(Jobs jobs, JobPages pages, SubjectValues values, Subjects subjects, Worker worker, ZoneId zone) {
        this.jobs = jobs;
        this.pages = pages;
        this.values = values;
        this.subjects = subjects;
        this.worker = worker;
        this.zone = zone;
    }

    @GetMapping("/yonetim/aktarim/{id}")
    String page(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean duzenle,
            @RequestParam Optional<String> kayitli,
            Model model) {
        Job job = job(id);
        boolean edits = job.state() == Job.State.MAPPING || (duzenle && job.state() == Job.State.CHECKED);
        JobView.MappingView editing = edits ? pages.form(job, mapping(job, kayitli), false, false) : null;
        model.addAttribute("view", pages.view(job, editing));
        return "bulk/JobPage";
    }

    @PostMapping("/yonetim/aktarim/{id}/eslestirme")
    String map(
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal StaffMember administrator,
            HttpServletResponse response,
            Model model) {
        Job job = job(id);
        Mapping mapping = read(job, form);
        boolean whole = mapping.column(Field.EXTERNAL_REFERENCE).isPresent()
                && mapping.column(Field.TEXT).isPresent();
        boolean asksValues = whole && mapping.column(Field.SUBJECT).isPresent();
        if (!whole || (asksValues && !form.containsKey("degerler"))) {
            response.setStatus(whole ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.view(job, pages.form(job, mapping, asksValues, true)));
            return "bulk/JobPage";
        }
        String name = TurkishText.tidyLine(form.getOrDefault("saveAs", ""));
        if (!name.isEmpty()) {
            jobs.saveMapping(
                    name.substring(0, Math.min(LONGEST_NAME, name.length())), mapping, administrator.username());
        }
        if (jobs.startCheck(id, mapping)) {
            worker.start(id);
        }
        return "redirect:/yonetim/aktarim/" + id;
    }

    /** The saved one that was asked for, the job's own, a saved one that fits, or what the titles suggest. */
    private Mapping mapping(Job job, Optional<String> saved) {
        Map<String, Mapping> all = jobs.savedMappings();
        return saved.map(all::get)
                .or(() -> Optional.ofNullable(job.mapping()))
                .or(() ->
                        all.values().stream().filter(m -> m.fits(job.headers())).findFirst())
                .orElseGet(() -> {
                    Mapping guess = Mapping.guess(job.headers());
                    return guess.with(values.dates(job, guess, zone));
                });
    }

    private Mapping read(Job job, Map<String, String> form) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String title = form.getOrDefault(field.name(), "");
            if (job.headers().contains(title)) {
                columns.put(field, title);
            }
        }
        Map<String, String> old =
                Optional.ofNullable(job.mapping()).map(Mapping::subjects).orElse(Map.of());
        Mapping mapping = new Mapping(columns, DateShape.ISO, old);
        String shape = form.getOrDefault("dates", "");
        boolean told = java.util.Arrays.stream(DateShape.values())
                .anyMatch(s -> s.name().equals(shape));
        mapping = mapping.with(told ? DateShape.valueOf(shape) : values.dates(job, mapping, zone));
        return form.containsKey("degerler") ? mapping.withSubjects(subjectValues(job, mapping, form)) : mapping;
    }

    private Map<String, String> subjectValues(Job job, Mapping mapping, Map<String, String> form) {
        Map<String, String> chosen = new HashMap<>();
        for (SubjectValues.Value value : values.of(job, mapping)) {
            String code = form.getOrDefault(value.field(), "");
            chosen.put(value.value(), subjects.byCode(code).isPresent() ? code : "");
        }
        return chosen;
    }

    private Job job(long id) {
        return jobs.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
