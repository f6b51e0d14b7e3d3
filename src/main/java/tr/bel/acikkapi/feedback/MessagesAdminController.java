package tr.bel.acikkapi.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** The outbox as its administrator sees it: whether mail goes out, what waits, what went wrong. Never the texts or the people. */
@Controller
class MessagesAdminController {

    private final TroubledMessages troubled;
    private final FeedbackCounts counts;
    private final MailOutbound mail;
    private final MessageWords words;
    private final SendTestMail test;
    private final FeedbackSettings settings;

    MessagesAdminController(
            TroubledMessages troubled,
            FeedbackCounts counts,
            MailOutbound mail,
            MessageWords words,
            SendTestMail test,
            FeedbackSettings settings) {
        this.troubled = troubled;
        this.counts = counts;
        this.mail = mail;
        this.words = words;
        this.test = test;
        this.settings = settings;
    }

    /**
     * The page.
     *
     * @param server host and port, absent where none is configured
     * @param lastTrouble the server's words, where messages wait because of them
     */
    record AdminView(
            @Nullable String server,
            List<FeedbackCounts.Waiting> waiting,
            @Nullable String lastTrouble,
            List<TroubledMessages.Row> troubled,
            FeedbackSettings.Pace pace) {}

    @GetMapping("/yonetim/iletiler")
    String page(Model model) {
        model.addAttribute(
                "view",
                new AdminView(
                        mail.server(),
                        counts.waiting(),
                        words.trouble(counts.lastTrouble()),
                        troubled.latest(),
                        settings.pace()));
        return "feedback/MessagesAdminPage";
    }

    @PostMapping("/yonetim/iletiler/deneme")
    String tryMail(
            @RequestParam(defaultValue = "") String address,
            @AuthenticationPrincipal StaffMember who,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, test.to(address, who));
        return "redirect:/yonetim/iletiler";
    }
}
