package tr.bel.acikkapi.telephony.asterisk;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.AgentRingNoAnswerEvent;
import org.asteriskjava.manager.event.AttendedTransferEvent;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.UnholdEvent;
import org.asteriskjava.manager.event.VarSetEvent;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;

/**
 * What an event of AMI says of a call. A call is named by its linkedid; its caller's channel is the one whose uniqueid is the linkedid. The
 * marks are those of {@link ReadRecord}, so that the same step told both ways is one.
 */
final class ReadEvent {

    /** The source of all calls of an exchange. */
    static final String SOURCE = "exchange";

    private static final double MICROS = 1_000_000;

    private final Supplier<Instant> now;

    /** @param now for exchanges that put no time to their events ({@code timestampevents=yes} in manager.conf) */
    ReadEvent(Supplier<Instant> now) {
        this.now = now;
    }

    /** Mostly one thing; nothing where the event is of no interest. */
    List<Sighting> of(ManagerEvent event) {
        return switch (event) {
            case NewChannelEvent e when isCaller(e.getUniqueId(), e.getLinkedid()) -> List.of(offered(e));
            case QueueCallerJoinEvent e ->
                List.of(step(e, e.getLinkedId(), Step.QUEUED, e.getQueue())
                        .line(e.getQueue())
                        .caller(Names.known(e.getCallerIdNum()), Names.known(e.getCallerIdName()))
                        .channel(isCaller(e.getUniqueId(), e.getLinkedId()) ? e.getChannel() : null));
            case AgentCalledEvent e ->
                List.of(leg(e, e.getLinkedId(), Step.RINGING, e.getDestUniqueId(), e.getInterface())
                        .line(e.getQueue()));
            case AgentConnectEvent e ->
                List.of(leg(e, e.getLinkedId(), Step.ANSWERED, e.getDestUniqueId(), e.getInterface())
                        .line(e.getQueue()));
            case AgentRingNoAnswerEvent e ->
                List.of(leg(e, e.getLinkedId(), Step.RANG_OUT, e.getDestUniqueId(), e.getInterface()));
            case DialBeginEvent e
            when isLeg(e.getDestUniqueId(), e.getDestLinkedId(), e.getDestChannel()) ->
                List.of(leg(e, e.getDestLinkedId(), Step.RINGING, e.getDestUniqueId(), e.getDestChannel()));
            case DialEndEvent e
            when isLeg(e.getDestUniqueId(), e.getDestLinkedId(), e.getDestChannel()) ->
                List.of(leg(e, e.getDestLinkedId(), dialEnd(e), e.getDestUniqueId(), e.getDestChannel()));
            case HoldEvent e -> List.of(step(e, e.getLinkedId(), Step.HELD, e.getUniqueId() + "@" + at(e)));
            case UnholdEvent e -> List.of(step(e, e.getLinkedId(), Step.RESUMED, e.getUniqueId() + "@" + at(e)));
            case BlindTransferEvent e ->
                List.of(step(
                        e, e.getTransfererLinkedId(), Step.TRANSFERRED, ReadRecord.BLIND + e.getTransfererUniqueId()));
            case AttendedTransferEvent e -> attended(e);
            case VarSetEvent e
            when "MIXMONITOR_FILENAME".equals(e.getVariable()) && e.getLinkedId() != null ->
                List.of(Sighting.known(SOURCE, e.getLinkedId(), at(e)).recording(e.getValue()));
            case HangupEvent e
            when isCaller(e.getUniqueId(), e.getLinkedId()) ->
                List.of(step(e, e.getLinkedId(), Step.ENDED, "").cause(e.getCause()));
            case OriginateResponseEvent e when !e.isSuccess() -> List.of(step(e, e.getUniqueId(), Step.ENDED, ""));
            case HangupEvent e
            when isLeg(e.getUniqueId(), e.getLinkedId(), e.getChannel()) ->
                List.of(leg(e, e.getLinkedId(), Step.RANG_OUT, String.valueOf(e.getUniqueId()), e.getChannel()));
            default -> List.of();
        };
    }

    private Sighting offered(NewChannelEvent e) {
        return step(e, e.getLinkedid(), Step.OFFERED, "")
                .line(Names.known(e.getExten()))
                .caller(Names.known(e.getCallerIdNum()), Names.known(e.getCallerIdName()))
                .channel(e.getChannel());
    }

    /**
     * The new telephone has the caller at once. A telephone may give on from either of its two calls, with the caller or with whom it asked:
     * the call is the one that a caller began.
     */
    private List<Sighting> attended(AttendedTransferEvent e) {
        if (!"Success".equals(e.getResult())) {
            return List.of();
        }
        boolean asked = !isCaller(e.getTransfereeUniqueid(), e.getTransfereeLinkedId())
                && isCaller(e.getTransferTargetUniqueID(), e.getTransferTargetLinkedID());
        String linked = asked ? e.getTransferTargetLinkedID() : e.getOrigTransfererLinkedId();
        String channel = asked ? e.getTransfereeChannel() : e.getTransferTargetChannel();
        String to = channel == null || Names.isLocal(channel)
                ? Names.known(e.getSecondTransfererConnectedLineNum())
                : Names.extension(channel);
        String mark = ReadRecord.ATTENDED + e.getOrigTransfererUniqueid();
        return attended(step(e, linked, Step.TRANSFERRED, mark), to);
    }

    /** @param to absent where it is not told who has the caller now */
    static List<Sighting> attended(Sighting given, @Nullable String to) {
        return to == null
                ? List.of(given)
                : List.of(
                        given,
                        Sighting.of(
                                        SOURCE,
                                        given.key(),
                                        Step.ANSWERED,
                                        given.mark(),
                                        given.at().plusNanos(1_000))
                                .extension(to));
    }

    private static Step dialEnd(DialEndEvent e) {
        return "ANSWER".equals(e.getDialStatus()) ? Step.ANSWERED : Step.RANG_OUT;
    }

    private static boolean isCaller(@Nullable String uniqueId, @Nullable String linkedId) {
        return uniqueId != null && uniqueId.equals(linkedId);
    }

    private static boolean isLeg(@Nullable String uniqueId, @Nullable String linkedId, @Nullable String channel) {
        return uniqueId != null && linkedId != null && !uniqueId.equals(linkedId) && !Names.isLocal(channel);
    }

    private Sighting leg(
            ManagerEvent e, @Nullable String linkedId, Step step, String mark, @Nullable String telephone) {
        return step(e, linkedId, step, mark).extension(Names.extension(telephone));
    }

    private Sighting step(ManagerEvent e, @Nullable String linkedId, Step step, String mark) {
        return Sighting.of(SOURCE, linkedId == null ? "" : linkedId, step, mark, at(e));
    }

    private Instant at(ManagerEvent event) {
        Double said = event.getTimestamp();
        if (said == null) {
            return now.get();
        }
        return at(said);
    }

    /** Seconds since 1970 with their fraction, to the microsecond. */
    static Instant at(double seconds) {
        long micros = Math.round(seconds * MICROS);
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }
}
