package tr.bel.acikkapi.coordination.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.WorkHolders;
import tr.bel.acikkapi.coordination.WorkHolders.Holder;
import tr.bel.acikkapi.coordination.watch.Todo.Kind;
import tr.bel.acikkapi.coordination.watch.Todos.Wanted;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.staff.StaffMember;

/** Asks directorates how far they are, and puts cases on one's own list for a day. */
@Component
public class FollowUp {

    private static final int LONGEST = 2_000;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Todos todos;
    private final List<WorkHolders> holders;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    FollowUp(Todos todos, List<WorkHolders> holders, ApplicationEventPublisher events, Clock clock, ZoneId zone) {
        this.todos = todos;
        this.holders = List.copyOf(holders);
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** The directorates that work on a case now. */
    public List<String> working(long caseId) {
        return holders.stream()
                .flatMap(h -> h.of(List.of(caseId)).getOrDefault(caseId, List.of()).stream())
                .map(Holder::directorate)
                .distinct()
                .toList();
    }

    /** Asks these directorates how far they are; on record, and on their list until they say a word. */
    @Transactional
    public Attempt ask(long caseId, Collection<String> directorates, String note, StaffMember who) {
        if (directorates.isEmpty() || !working(caseId).containsAll(directorates)) {
            return Attempt.refused("coordination.remind.nobody");
        }
        String words = note.strip();
        if (words.length() > LONGEST) {
            return Attempt.refused("coordination.note.tooLong", LONGEST);
        }
        Instant now = clock.instant();
        for (String directorate : directorates) {
            String said = words.isEmpty() ? null : words;
            todos.want(new Wanted(
                    caseId, Kind.STATUS_ASKED, Audience.directorate(directorate), said, who.username(), now));
            events.publishEvent(new DirectorateReminded(caseId, directorate, said, Actor.staff(who.username()), now));
        }
        return new Attempt.Done();
    }

    /** Puts a case on one's own list for the morning of a day. */
    public Attempt later(long caseId, Optional<LocalDate> day, String note, StaffMember who) {
        if (day.isEmpty() || day.get().isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            return Attempt.refused("coordination.follow.day");
        }
        String words = note.strip();
        if (words.length() > LONGEST) {
            return Attempt.refused("coordination.note.tooLong", LONGEST);
        }
        todos.want(new Wanted(
                caseId,
                Kind.FOLLOW_UP,
                Audience.user(who.username()),
                words.isEmpty() ? null : words,
                who.username(),
                day.get().atTime(MORNING).atZone(zone).toInstant()));
        return new Attempt.Done();
    }
}
