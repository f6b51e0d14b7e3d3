package tr.bel.acikkapi.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.PromiseWatch;
import tr.bel.acikkapi.shell.Tone;
import tr.bel.acikkapi.staff.Permission;

/** The watch over the 48 hours, on every page of those who coordinate. */
@Component
class PromiseChips implements PromiseWatch {

    private final TriageQueue queue;

    PromiseChips(TriageQueue queue) {
        this.queue = queue;
    }

    @Override
    public List<Chip> chips(Authentication who) {
        if (!CoordinationMenu.may(who, Permission.COORDINATE)) {
            return List.of();
        }
        Map<QueueView, Long> counts = queue.watch();
        List<Chip> chips = new ArrayList<>();
        if (counts.getOrDefault(QueueView.OVERDUE, 0L) > 0) {
            chips.add(chip(QueueView.OVERDUE, Tone.LATE, counts));
        }
        chips.add(chip(QueueView.WITHIN_2_HOURS, Tone.LATE, counts));
        chips.add(chip(QueueView.WITHIN_8_HOURS, Tone.SOON, counts));
        chips.add(chip(QueueView.WITHIN_24_HOURS, Tone.CALM, counts));
        return chips;
    }

    private static Chip chip(QueueView view, Tone tone, Map<QueueView, Long> counts) {
        return new Chip(
                "coordination.watch." + view.slug(),
                counts.getOrDefault(view, 0L),
                tone,
                Desk.ADDRESS + "?gorunum=" + view.slug());
    }
}
