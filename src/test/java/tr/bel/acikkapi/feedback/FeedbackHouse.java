package tr.bel.acikkapi.feedback;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The house with hands that a test turns: its clock, and the sender, which does nothing by itself. Mail goes where a test points it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AcikKapiTest
@AutoConfigureMockMvc
@Import({HandTurnedClock.class, Town.class})
@TestPropertySource(
        properties = {
            "acikkapi.feedback.loop=false",
            "acikkapi.feedback.pace.ceiling=1000", // Gülşen is told of the whole suite; PacingTest has a ceiling of its
            // own
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=9",
            "spring.mail.properties.mail.smtp.timeout=600",
            "acikkapi.municipality.name=Çınarova Belediyesi",
            "acikkapi.municipality.email=bilgi@cinarova.example"
        })
@interface FeedbackHouse {}
