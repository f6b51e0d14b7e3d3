package tr.bel.acikkapi.feedback;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code acikkapi.feedback.*}.
 *
 * @param loop whether this node sends and closes; tests that turn the crank themselves say no
 * @param poll how long the loop sleeps when nothing wakes it
 * @param closeAfter how long an answered case waits for the applicant's word before it closes
 * @param tokenValid how long the link of the closing question works
 * @param surveyOpen how long after the closing question was answered the two questions can be answered and changed
 * @param giveUpAfter how long a message that the other side puts off is tried again
 * @param sendLease after which time a message found in sending has no sender any more; longer than any conversation may take
 * @param claim how long a call is kept for the agent who opened it
 * @param callAttempts after how many calls without an answer the call is given up
 * @param pace when messages may go
 * @param bounces where mail that cannot be delivered comes back to
 */
@ConfigurationProperties("acikkapi.feedback")
record FeedbackSettings(
        @DefaultValue("true") boolean loop,
        @DefaultValue("15s") Duration poll,
        @DefaultValue("15d") Duration closeAfter,
        @DefaultValue("60d") Duration tokenValid,
        @DefaultValue("14d") Duration surveyOpen,
        @DefaultValue("48h") Duration giveUpAfter,
        @DefaultValue("10m") Duration sendLease,
        @DefaultValue("15m") Duration claim,
        @DefaultValue("5") int callAttempts,
        @DefaultValue Pace pace,
        @DefaultValue Bounces bounces) {

    /**
     * From {@code acikkapi.feedback.pace.*}.
     *
     * @param quietFrom local time from which no SMS and no call goes out; the same as {@code quietUntil} for no quiet hours
     * @param quietUntil local time at which they begin again
     * @param quietEmail whether e-mail waits as well
     * @param together how long a message without substance waits for others to go with it; zero for not at all
     * @param ceiling messages without substance to one mailbox or telephone a day; what is over it waits for the next and goes as one
     */
    record Pace(
            @DefaultValue("21:00") LocalTime quietFrom,
            @DefaultValue("08:00") LocalTime quietUntil,
            @DefaultValue("false") boolean quietEmail,
            @DefaultValue("10m") Duration together,
            @DefaultValue("5") int ceiling) {}

    /**
     * From {@code acikkapi.feedback.bounces.*}: a mailbox of its own, read over IMAP.
     *
     * @param address the envelope sender of our mail; blank for the institution's own address
     * @param host empty where bounces are not read
     * @param every how often it is looked into, by one node
     */
    record Bounces(
            @DefaultValue("") String address,
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("imaps") String protocol,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("2m") Duration every) {

        @Override
        public String toString() {
            return host;
        }
    }
}
