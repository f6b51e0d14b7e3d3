package tr.bel.acikkapi.channel.bulk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Starts an import, or goes on with it, and stops it. */
@Controller
class RunController {

    private final Jobs jobs;
    private final Worker worker;

    RunController(Jobs jobs, Worker worker) {
        this.jobs = jobs;
        this.worker = worker;
    }

    @PostMapping("/yonetim/aktarim/{id}/baslat")
    String start(@PathVariable long id) {
        if (jobs.move(id, Job.State.RUNNING, Job.State.CHECKED, Job.State.CANCELLED, Job.State.RUNNING)) {
            worker.start(id);
        }
        return "redirect:/yonetim/aktarim/" + id;
    }

    @PostMapping("/yonetim/aktarim/{id}/iptal")
    String cancel(@PathVariable long id) {
        jobs.move(id, Job.State.CANCELLED, Job.State.RUNNING);
        return "redirect:/yonetim/aktarim/" + id;
    }
}
