package tr.bel.acikkapi.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.deadline.Deadline;
import tr.bel.acikkapi.municipality.SkippedDay;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Formatting;

/** Puts the clocks of a case into the reader's words. */
@Component
class ClockCards {

    private final ClocksOf clocks;
    private final MessageSource messages;
    private final Formatting fmt;
    private final Clock clock;

    ClockCards(ClocksOf clocks, MessageSource messages, Formatting fmt, Clock clock) {
        this.clocks = clocks;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    List<ClockCard> of(CaseView file) {
        Instant now = clock.instant();
        return clocks.file(file).stream()
                .map(d -> new ClockCard(
                        d.clock(),
                        d.dueAt(),
                        d.stoppedAt(),
                        d.kept(now).orElse(null),
                        d.usedPercent(now),
                        d.because().stream().map(this::sentence).toList()))
                .toList();
    }

    private String sentence(Deadline.Reason reason) {
        Object[] args = reason.args().stream().map(this::readable).toArray();
        return messages.getMessage(reason.key(), args, LocaleContextHolder.getLocale());
    }

    private Object readable(Object arg) {
        return switch (arg) {
            case Instant instant -> fmt.dateTime(instant);
            case LocalDate day -> fmt.date(day);
            case SkippedDay day -> day.name(Language.of(LocaleContextHolder.getLocale()));
            default -> arg;
        };
    }
}
