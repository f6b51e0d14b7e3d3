package tr.bel.acikkapi.channel.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.staff.StaffMember;

/** All imports, and a new one. */
@Controller
class JobsController {

    private final Jobs jobs;
    private final ReceiveFile receive;

    JobsController(Jobs jobs, ReceiveFile receive) {
        this.jobs = jobs;
        this.receive = receive;
    }

    /** What the page shows; {@code refusal} is why the file that was just sent is not taken. */
    record JobsView(List<Job> jobs, String source, @Nullable Refusal refusal, boolean sourceWrong) {}

    @GetMapping("/yonetim/aktarim")
    String page(Model model) {
        return show("", null, model);
    }

    @PostMapping("/yonetim/aktarim")
    String upload(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal StaffMember administrator,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String slug = TurkishText.fold(source.strip()).replaceAll("\\s+", "-");
        String name = file == null ? "" : fileName(file.getOriginalFilename());
        var received =
                receive.receive(slug, name, file == null ? new byte[0] : file.getBytes(), administrator.username());
        if (received.job().isPresent()) {
            return "redirect:/yonetim/aktarim/" + received.job().get();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(source, received.refusal().orElse(null), model);
    }

    private String show(String source, @Nullable Refusal refusal, Model model) {
        boolean sourceWrong = refusal != null && refusal.key().equals("bulk.file.source");
        model.addAttribute("view", new JobsView(jobs.latest(), source, refusal, sourceWrong));
        return "bulk/JobsPage";
    }

    private static String fileName(@Nullable String given) {
        String name = TurkishText.tidyLine(Objects.toString(given, "").replaceAll(".*[/\\\\]|\\p{Cntrl}", ""));
        return name.isEmpty() ? "dosya" : name.substring(0, Math.min(120, name.length()));
    }
}
