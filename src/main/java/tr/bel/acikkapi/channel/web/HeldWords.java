package tr.bel.acikkapi.channel.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.HeldRecord;
import tr.bel.acikkapi.shell.Formatting;

/** What is held, in the reader's language; templates know it as {@code @heldWords}. */
@Component("heldWords")
class HeldWords {

    private final Formatting formatting;
    private final MessageSource messages;

    HeldWords(Formatting formatting, MessageSource messages) {
        this.formatting = formatting;
        this.messages = messages;
    }

    /** A whole file to read. */
    String of(List<HeldRecord> records) {
        return records.stream()
                .map(r -> text(r.kind()) + "\n"
                        + r.fields().stream()
                                .map(f -> "  " + text(f.label()) + ": "
                                        + of(f.value()).replace("\n", "\n    "))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    public String of(HeldRecord.Value value) {
        return switch (value) {
            case HeldRecord.Words w -> w.text();
            case HeldRecord.Moment m -> formatting.dateTime(m.at());
            case HeldRecord.Coded c -> text(c.key());
        };
    }
}
