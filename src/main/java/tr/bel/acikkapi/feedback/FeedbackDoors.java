package tr.bel.acikkapi.feedback;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.Door;

/** The ways out of the house, as doors: contacts name them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedbackSettings.class)
class FeedbackDoors {

    static final String ANSWER = "feedback.answer";
    static final String CALL = "feedback.call";
    static final String DESK = "feedback.desk";
    private static final String EMAIL = "feedback.email";
    static final String LETTER = "feedback.letter";
    private static final String TRACKING = "feedback.tracking";
    static final String SMS = "feedback.sms";

    private record Way(String code, String icon) implements Door {}

    static String of(Medium medium) {
        return switch (medium) {
            case EMAIL -> EMAIL;
            case SMS -> SMS;
            case CALL -> CALL;
            case LETTER -> LETTER;
            case NONE -> TRACKING;
        };
    }

    @Bean
    Door answerDoor() {
        return new Way(ANSWER, "envelope-check");
    }

    @Bean
    Door spokenDoor() {
        return new Way(DESK, "person");
    }

    @Bean
    Door emailDoor() {
        return new Way(EMAIL, "envelope");
    }

    @Bean
    Door callDoor() {
        return new Way(CALL, "telephone-outbound");
    }

    @Bean
    Door letterDoor() {
        return new Way(LETTER, "file-earmark-text");
    }

    @Bean
    Door trackingDoor() {
        return new Way(TRACKING, "globe");
    }

    @Bean
    Door smsDoor() {
        return new Way(SMS, "chat-dots");
    }
}
