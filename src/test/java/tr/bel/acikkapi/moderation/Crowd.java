package tr.bel.acikkapi.moderation;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;

/** Many people who apply through the web. */
final class Crowd {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final ApplicationContext beans;

    Crowd(ApplicationContext beans) {
        this.beans = beans;
    }

    /** @param person a number of their own, or none for somebody unknown */
    Intake.Receipt says(@Nullable Integer person, String words, CheckedAttachment... photos) {
        Clock clock = beans.getBean(Clock.class);
        return beans.getBean(Intake.class).receive("crowd:" + KEYS.incrementAndGet(), () -> {
            Long applicant =
                    person == null ? null : beans.getBean(Applicants.class).register(details(person, null));
            long contact = beans.getBean(Contacts.class).open(ContactStart.in("web", applicant, null, clock.instant()));
            return Submission.through("web", contact, Kind.COMPLAINT, words, Actor.APPLICANT, clock.instant())
                    .by(applicant, false, Language.TR)
                    .with(List.of(photos))
                    .build();
        });
    }

    static ApplicantDetails details(int person, @Nullable String address) {
        return new ApplicantDetails(
                PersonName.parse("Gülşen Öztürk").orElseThrow(),
                null,
                Phone.parse("0532 123 %02d %02d".formatted(person / 100, person % 100))
                        .orElseThrow(),
                null,
                address,
                Medium.CALL,
                Language.TR);
    }
}
