package tr.bel.acikkapi.channel.sms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code acikkapi.sms.*}.
 *
 * @param loop whether this node reads and sends; tests that do so themselves say no
 * @param poll how long the loops sleep when nothing wakes them
 * @param same how long the same text from the same number is the same message
 * @param repeated how long an answer such as EVET in the same words is the same answer
 * @param partsWait how long the parts of a long message wait for each other
 * @param answerWaits how long we wait for the national id that we asked for, before a person looks
 * @param lease after which time a message found in sending has no sender any more
 * @param readers how many messages are read at the same time
 * @param repliesAnHour how many answers the door writes by itself in an hour, beside those with a case's number
 */
@ConfigurationProperties("acikkapi.sms")
record SmsSettings(
        @DefaultValue("true") boolean loop,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("24h") Duration same,
        @DefaultValue("2m") Duration repeated,
        @DefaultValue("10m") Duration partsWait,
        @DefaultValue("24h") Duration answerWaits,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("4") int readers,
        @DefaultValue("1000") int repliesAnHour) {}
