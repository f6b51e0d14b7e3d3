package tr.bel.acikkapi.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * A real SMTP server inside the demonstration, on a free port that only this machine reaches. Where {@code spring.mail.host} is set, the
 * demonstration sends real mail and this is not there.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Conditional(DemoMailServer.WithoutMailServer.class)
class DemoMailServer {

    private static final String LOOPBACK = "127.0.0.1";

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail demoMailBox() {
        return new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    }

    /** Spring Boot makes no sender of its own where there is one. */
    @Bean
    JavaMailSenderImpl mailSender(GreenMail demoMailBox) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(demoMailBox.getSmtp().getPort());
        return sender;
    }

    static class WithoutMailServer implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.mail.host"));
        }
    }
}
