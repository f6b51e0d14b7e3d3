package tr.bel.acikkapi.channel.sms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tr.bel.acikkapi.channel.sms.Conversations.Conversation;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** One thread: read, answered, put away. */
@Controller
@RequestMapping(ThreadController.ADDRESS)
class ThreadController {

    static final String ADDRESS = InboxController.ADDRESS + "/{id:\\d{1,18}}";

    private static final int LONGEST = 600;

    private final ThreadPages pages;
    private final Conversations conversations;
    private final Outgoing outgoing;
    private final SmsPolicy policy;

    ThreadController(ThreadPages pages, Conversations conversations, Outgoing outgoing, SmsPolicy policy) {
        this.pages = pages;
        this.conversations = conversations;
        this.outgoing = outgoing;
        this.policy = policy;
    }

    @GetMapping
    String page(@PathVariable long id, @AuthenticationPrincipal StaffMember reader, Model model) {
        model.addAttribute("reply", new ReplyForm("", UUID.randomUUID().toString()));
        model.addAttribute("form", pages.proposal(id));
        return pages.show(id, reader, model);
    }

    @PostMapping("/yanit")
    String reply(
            @PathVariable long id,
            @ModelAttribute("reply") ReplyForm reply,
            BindingResult typed,
            @AuthenticationPrincipal StaffMember writer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Conversation talk = pages.known(id);
        String text = reply.said();
        if (text.isEmpty()) {
            typed.rejectValue("text", "sms.reply.error.missing");
        } else if (text.length() > LONGEST) {
            typed.rejectValue("text", "sms.reply.error.long", new Object[] {LONGEST}, null);
        } else if (Numbers.phone(talk.number()).isEmpty()) {
            typed.rejectValue("text", "sms.reply.error.number");
        }
        if (typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", pages.proposal(id));
            return pages.show(id, writer, model);
        }
        boolean taken = conversations.take(id, writer.username());
        if (!taken) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("sms.taken"));
            return "redirect:" + InboxController.ADDRESS + "/" + id;
        }
        long _ = outgoing.queue(new Note(
                "staff." + id + "." + reply.form(),
                talk.number(),
                Kind.STAFF,
                writer.username(),
                null,
                policy.prepare(text)));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("sms.replied"));
        return "redirect:" + InboxController.ADDRESS + "/" + id;
    }

    @PostMapping("/bitti")
    String seen(
            @PathVariable long id,
            @RequestParam(name = "son") long last,
            @AuthenticationPrincipal StaffMember reader,
            RedirectAttributes redirect) {
        Conversation talk = pages.known(id);
        if (!conversations.take(id, reader.username())) {
            redirect.addFlashAttribute(Flash.NAME, Flash.problem("sms.taken"));
            return "redirect:" + InboxController.ADDRESS + "/" + id;
        }
        boolean was = conversations.seen(talk.id(), last);
        redirect.addFlashAttribute(
                Flash.NAME,
                was ? Flash.done("sms.seen") : Flash.problem(talk.person() ? "sms.seen.newer" : "sms.seen.before"));
        return "redirect:" + InboxController.ADDRESS + (talk.person() && !was ? "/" + id : "");
    }

    /**
     * What is written back.
     *
     * @param form key of the page: sent twice, it goes once
     */
    record ReplyForm(@Nullable String text, @Nullable String form) {

        String said() {
            return text == null ? "" : text.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
        }

        @Override
        public String form() {
            boolean key = form != null && form.matches("[0-9a-f-]{36}");
            return key ? String.valueOf(form) : UUID.randomUUID().toString();
        }
    }
}
