package tr.bel.acikkapi.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.deadline.Deadline;
import tr.bel.acikkapi.deadline.PauseReason;
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
                        d.because().stream().map(this::sentence).toList(),
                        d.steps().stream().map(this::step).toList()))
                .toList();
    }

    private ClockCard.Step step(Deadline.Step step) {
        Deadline.Reason counted = step.counted();
        Object to = step.to();
        String open =
                step.from() instanceof LocalDate ? "" : sentence(new Deadline.Reason("deadline.table.open", List.of()));
        return new ClockCard.Step(
                String.valueOf(readable(step.from())),
                to == null ? open : String.valueOf(readable(to)),
                sentence(step.what()),
                counted == null ? "" : sentence(counted));
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
            case PauseReason reason -> sentence(new Deadline.Reason("deadline.pause." + reason.name(), List.of()));
            case Duration time -> fmt.duration(time);
            default -> arg;
        };
    }
}
