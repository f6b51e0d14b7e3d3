package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.feedback.CallTimes;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.SqlTime;

/** Takes down how a call ended, once, with all that follows: phases, the wish not to be called, and a case for every promise. */
@Component
class ConcludeCall {

    private final Calls calls;
    private final Intake intake;
    private final Cases cases;
    private final Applicants applicants;
    private final Contacts contacts;
    private final CallTimes callTimes;
    private final DoNotCall doNotCall;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConcludeCall(
            Calls calls,
            Intake intake,
            Cases cases,
            Applicants applicants,
            Contacts contacts,
            CallTimes callTimes,
            DoNotCall doNotCall,
            ApplicationEventPublisher events,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.calls = calls;
        this.intake = intake;
        this.cases = cases;
        this.applicants = applicants;
        this.contacts = contacts;
        this.callTimes = callTimes;
        this.doNotCall = doNotCall;
        this.events = events;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Ends the call.
     *
     * @param form checked by {@link CallForm#checkEnd}
     * @return the numbers of the promises' cases; empty where the writer no longer holds the call, and then nothing is changed
     */
    @Transactional
    public Optional<List<String>> conclude(Call call, CallForm form, String by) {
        CallOutcome how = form.ended().orElseThrow();
        String wished =
                how == CallOutcome.ANOTHER_TIME ? form.wished().map(Enum::name).orElse(null) : null;
        Instant now = clock.instant();
        boolean ended = jdbc.sql("""
            update mayorcalls.call set outcome = :outcome, mood = :mood, said = :said, notes = :notes, wished = :wished, ended_at = :now, draft = null
            where id = :id and version = :seen and held_by = :by and ended_at is null
            """)
                        .param("outcome", how.name())
                        .param("mood", form.felt().map(Enum::name).orElse(null))
                        .param("said", orNull(form.toldWords()))
                        .param("notes", orNull(form.written()))
                        .param("wished", wished)
                        .param("now", SqlTime.of(now))
                        .param("id", call.id())
                        .param("seen", form.seen())
                        .param("by", by)
                        .update()
                == 1;
        if (!ended) {
            return Optional.empty();
        }
        if (!how.isAnswered()) {
            contacts.phase(call.contactId(), Phase.NOT_REACHED, how.name());
        } else if (call.answeredAt() == null) {
            contacts.phase(call.contactId(), Phase.ANSWERED, null);
        }
        List<String> numbers = new ArrayList<>();
        for (GivenPromise promise : calls.promises(call.id())) {
            numbers.add(owe(call, promise, by));
        }
        if (form.isAsked() && how.isAnswered()) {
            contacts.phase(call.contactId(), Phase.ASKED_ANYTHING_ELSE, null);
        }
        if (how == CallOutcome.DO_NOT_CALL) {
            doNotCall.say(call.applicantId(), call.id(), by);
        }
        if (wished != null) {
            callTimes.wish(call.applicantId(), wished);
        }
        contacts.end(call.contactId());
        return Optional.of(numbers);
    }

    /** The promise becomes a case of high priority, once, and goes the way of every case. */
    private String owe(Call call, GivenPromise promise, String by) {
        Intake.Receipt receipt =
                intake.receive(MayorCallsDoor.CODE + ":" + promise.key(), () -> submission(call, promise, by));
        if (!receipt.known()) {
            Case opened = cases.findById(receipt.caseId()).orElseThrow();
            opened.prioritise(Priority.HIGH, Actor.staff(by), clock.instant()).ifPresent(refused -> {
                throw new IllegalStateException(refused.key());
            });
            Case _ = cases.save(opened);
            events.publishEvent(
                    new PromiseGiven(receipt.caseId(), promise.promisedFor(), Actor.staff(by), clock.instant()));
            contacts.phase(call.contactId(), Phase.MATTER_RECORDED, receipt.number());
            jdbc.sql("update mayorcalls.promise set case_id = :case where id = :id")
                    .param("case", receipt.caseId())
                    .param("id", promise.id())
                    .update();
        }
        return receipt.number();
    }

    private Submission submission(Call call, GivenPromise promise, String by) {
        Language language = applicants
                .details(call.applicantId())
                .map(ApplicantDetails::language)
                .orElse(Language.TR);
        return Submission.through(
                        MayorCallsDoor.CODE,
                        call.contactId(),
                        Kind.REQUEST,
                        text(promise.words(), promise.promisedFor()),
                        Actor.staff(by),
                        clock.instant())
                .at(place(call.listingId()))
                .about(promise.subject())
                .by(call.applicantId(), false, language)
                .build();
    }

    /** What the directorate reads: whose word it is, the words, and the day. */
    private String text(String words, LocalDate day) {
        return String.valueOf(messages.getMessage(
                "mayorcalls.promise.text",
                new Object[] {
                    words,
                    DateTimeFormatter.ofPattern("d MMMM yyyy", Language.TR.locale())
                            .format(day)
                },
                Language.TR.locale()));
    }

    /** The neighbourhood of the case for which they were called: where the promise is to be kept is asked by coordination. */
    private Place place(long listing) {
        @Nullable
        String neighbourhood = jdbc.sql("""
            select c.neighbourhood from mayorcalls.listing l join cases.case_file c on c.id = l.case_id
            where l.id = :listing and c.neighbourhood is not null
            """)
                .param("listing", listing)
                .query(String.class)
                .optional()
                .orElse(null);
        return neighbourhood == null ? Place.UNKNOWN : new Place(neighbourhood, null, null, null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
