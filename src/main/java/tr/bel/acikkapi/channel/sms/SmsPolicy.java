package tr.bel.acikkapi.channel.sms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.Setting;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.shared.SmsAlphabet;
import tr.bel.acikkapi.shared.SmsText;

/** What a message may cost: the alphabet, the price, the ceiling of the month. Set with the line. */
@Component
class SmsPolicy {

    private static final int USUAL_HOURS = 24;
    static final Setting VALIDITY = Setting.number("validity", USUAL_HOURS);
    static final Setting REPORTS = Setting.onOff("reports", true);
    static final Setting TURKISH = Setting.onOff("turkish", true);
    static final Setting PLAIN = Setting.onOff("plain", false);
    static final Setting PRICE = Setting.number("price", 0);
    static final Setting MONTHLY = Setting.number("monthly", 0);
    /** A report may come a little after the time in which the centre tries. */
    private static final Duration REPORT_TAKES = Duration.ofHours(1);

    private static final int NEAR_PERCENT = 80;
    private static final String FROM = "ğşıçĞŞİâîûÂÎÛ“”„’‘‚–—…\u00a0";
    private static final String[] TO = {
        "g", "s", "i", "c", "G", "S", "I", "a", "i", "u", "A", "I", "U", "\"", "\"", "\"", "'", "'", "'", "-", "-",
        "...", " "
    };
    private static final int LETTERS = 13;

    private final Connections connections;
    private final Outgoing outgoing;
    private final Clock clock;
    private final ZoneId zone;

    SmsPolicy(Connections connections, Outgoing outgoing, Clock clock, ZoneId zone) {
        this.connections = connections;
        this.outgoing = outgoing;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * How the month stands.
     *
     * @param ceiling parts a month; 0 for none
     * @param price of a part, in kuruş
     */
    record Month(long parts, long ceiling, long price) {

        public boolean isNear() {
            return ceiling > 0 && parts * 100 >= ceiling * NEAR_PERCENT;
        }

        public boolean isOver() {
            return ceiling > 0 && parts >= ceiling;
        }

        /** What so many parts cost, in lira. */
        BigDecimal costOf(long count) {
            return BigDecimal.valueOf(count * price, 2);
        }
    }

    private Optional<Settings> settings() {
        return connections.wanted(SmppConnector.KIND).or(() -> connections.wanted(HttpConnector.KIND));
    }

    /** Whether the line brings delivery reports; where it does not, what it took counts as delivered. */
    boolean hasReports() {
        return settings().map(s -> s.on(REPORTS.name())).orElse(true);
    }

    /** How long after queueing it must be known what became of a message. */
    Duration reportWithin() {
        long hours = settings().map(s -> s.number(VALIDITY.name())).orElse(USUAL_HOURS);
        return SendSms.GIVE_UP.plusHours(Math.max(1, hours)).plus(REPORT_TAKES);
    }

    /** The text as it will go, cut into its parts: what it costs is known before it is queued. */
    SmsText prepare(String text) {
        Optional<Settings> set = settings();
        boolean plain = set.map(s -> s.on(PLAIN.name())).orElse(false);
        boolean turkish = set.map(s -> s.on(TURKISH.name())).orElse(true);
        String tidy = simpler(text, plain ? 0 : LETTERS);
        if (SmsAlphabet.GSM.holds(tidy)) {
            return SmsText.in(SmsAlphabet.GSM, tidy);
        }
        return turkish ? SmsText.of(tidy) : SmsText.in(SmsAlphabet.UCS2, tidy);
    }

    /** Signs that make a whole message wide give way to plain ones; letters only where that is wished. */
    private static String simpler(String text, int from) {
        StringBuilder simple = new StringBuilder();
        text.codePoints().forEach(c -> {
            int at = FROM.indexOf(c);
            if (at >= from) {
                simple.append(TO[at]);
            } else {
                simple.appendCodePoint(c);
            }
        });
        return simple.toString();
    }

    Month month() {
        Optional<Settings> set = settings();
        Instant begin = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
        return new Month(
                outgoing.partsSince(begin),
                set.map(s -> s.number(MONTHLY.name())).orElse(0),
                set.map(s -> s.number(PRICE.name())).orElse(0));
    }
}
