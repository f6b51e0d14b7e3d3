package tr.bel.acikkapi.demo;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The mailbox of the demonstration: every mail that was sent, so that one person can play both the municipality and the citizen. */
@Controller
@Profile("demo")
class DemoMailController {

    private static final int MOST = 50;

    private final ObjectProvider<GreenMail> box;

    DemoMailController(ObjectProvider<GreenMail> box) {
        this.box = box;
    }

    @GetMapping("/demo/posta")
    String mails(Model model) throws MessagingException, IOException {
        GreenMail server = box.getIfAvailable();
        MimeMessage[] received = server == null ? new MimeMessage[0] : server.getReceivedMessages();
        List<MimeMessage> latest =
                Stream.of(received).skip(Math.max(0, received.length - MOST)).toList();
        List<DemoMail> mails = new java.util.ArrayList<>();
        for (MimeMessage mail : latest.reversed()) {
            mails.add(DemoMail.of(mail));
        }
        model.addAttribute("view", mails);
        return "demo/MailPage";
    }
}
