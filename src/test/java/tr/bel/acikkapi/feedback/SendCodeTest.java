package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;

@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class SendCodeTest {

    @Autowired
    JavaMailSenderImpl mail;

    @Autowired
    SendCode sendCode;

    GreenMail post;

    @BeforeEach
    void start() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        mail.setPort(post.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void a_code_reaches_the_mailbox_in_the_visitors_language() throws MessagingException {
        assertThat(sendCode.isReady(Medium.EMAIL)).isTrue();
        sendCode.to(new EmailAddress("isik@posta.example"), "012345", Language.TR);
        sendCode.to(new EmailAddress("isik@posta.example"), "012345", Language.EN);

        MimeMessage[] received = post.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).endsWith("giriş kodunuz");
        assertThat(received[1].getSubject()).endsWith("your code");
        assertThat(com.icegreen.greenmail.util.GreenMailUtil.getBody(received[1]))
                .contains("012345");
    }

    @Test
    void a_mail_server_that_is_gone_is_logged_and_harms_nothing() {
        post.stop();

        sendCode.to(new EmailAddress("isik@posta.example"), "012345", Language.TR);

        assertThat(sendCode.isReady(Medium.SMS)).isFalse();
    }
}
