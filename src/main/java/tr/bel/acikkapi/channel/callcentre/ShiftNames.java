package tr.bel.acikkapi.channel.callcentre;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.telephony.ShiftPattern;

/** How usual shifts are called, in the reader's language. */
@Component
class ShiftNames {

    private final MessageSource messages;
    private final Formatting formatting;
    private final ZoneId zone;

    ShiftNames(MessageSource messages, Formatting formatting, ZoneId zone) {
        this.messages = messages;
        this.formatting = formatting;
        this.zone = zone;
    }

    /** "Gündüz". */
    String of(String pattern) {
        return String.valueOf(messages.getMessage("telephony.shift." + pattern, null, LocaleContextHolder.getLocale()));
    }

    /** "Gündüz · 08.00–16.00". */
    String withHours(ShiftPattern p) {
        return of(p.code()) + " · " + hour(p.starts()) + "–" + hour(p.ends());
    }

    private String hour(LocalTime time) {
        return formatting.time(formatting.today().atTime(time).atZone(zone).toInstant());
    }
}
