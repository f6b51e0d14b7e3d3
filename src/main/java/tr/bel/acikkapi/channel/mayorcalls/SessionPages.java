package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Gathers the page of a session. */
@Component
class SessionPages {

    private static final int LOOK_BACK_DAYS = 30;

    private final Sessions sessions;
    private final Listings listings;
    private final DrawLot lot;
    private final QuietHours quiet;
    private final Neighbourhoods neighbourhoods;
    private final Colleagues colleagues;
    private final Clock clock;
    private final ZoneId zone;

    SessionPages(
            Sessions sessions,
            Listings listings,
            DrawLot lot,
            QuietHours quiet,
            Neighbourhoods neighbourhoods,
            Colleagues colleagues,
            Clock clock,
            ZoneId zone) {
        this.sessions = sessions;
        this.listings = listings;
        this.lot = lot;
        this.quiet = quiet;
        this.neighbourhoods = neighbourhoods;
        this.colleagues = colleagues;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the page of a session shows.
     *
     * @param removed who was taken off the list, each with the reason
     * @param next whom to call next
     * @param names of members of staff
     * @param quietUntil when the hours end in which nobody is to be called; absent where it is none of them
     */
    record SessionView(
            Session session,
            List<Listing> list,
            List<Listing> removed,
            @Nullable Listing next,
            List<DrawLot.Draw> draws,
            Map<String, String> names,
            boolean organises,
            List<Choice> neighbourhoods,
            LocalDate today,
            @Nullable Instant quietUntil) {

        /** How many people may be asked for at most. */
        public int mostPeople() {
            return NewSessionForm.MOST_PEOPLE;
        }

        /** Whether people may still be added. */
        public boolean isPreparing() {
            return organises && session.state().isOpenForMore();
        }

        /** Whether people may still be taken off and put into another order. */
        public boolean isChangeable() {
            return organises && session.state().isNotOver();
        }

        /** The states that this reader may take it to. */
        public List<SessionState> moves() {
            return session.state().next().stream()
                    .filter(to -> organises || to == SessionState.UNDER_WAY || session.isUnderWay())
                    .toList();
        }
    }

    /** The session, or 404: one that is still being prepared does not exist for who does not prepare it. */
    Session find(long id, StaffMember reader) {
        return sessions.find(id)
                .filter(s -> s.state() != SessionState.PREPARING || MayorCallsAccess.organises(reader))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Listing listing(long session, long listing) {
        return listings.find(session, listing).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The page of a session; forms that were sent and are wrong stand in the model already. */
    String show(Session session, StaffMember reader, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (!model.containsAttribute("occasion")) {
            model.addAttribute("occasion", OccasionForm.empty());
        }
        if (!model.containsAttribute("rule")) {
            model.addAttribute("rule", RuleForm.ofDays(today.minusDays(LOOK_BACK_DAYS), today));
        }
        model.addAttribute("view", of(session, reader));
        return "mayorcalls/SessionPage";
    }

    /**
     * Somebody who was about to be called in quiet hours.
     *
     * @param typed what was given as a reason; absent where none was asked for yet
     */
    record QuietCall(Listing whom, @Nullable String typed) {

        public int shortest() {
            return Reason.SHORTEST;
        }

        public int longest() {
            return Reason.LONGEST;
        }
    }

    /** The page of a session that asks why somebody is called in quiet hours. */
    String askWhy(Session session, Listing whom, @Nullable String typed, StaffMember reader, Model model) {
        model.addAttribute("quiet", new QuietCall(whom, typed));
        return show(session, reader, model);
    }

    /** Whether a call is open, to which the page leads before the session can end. */
    boolean isTalking(Session session, StaffMember reader, Model model) {
        Optional<Listing> talking = of(session, reader).list().stream()
                .filter(l -> l.openCall() != null)
                .findFirst();
        talking.ifPresent(l -> model.addAttribute("talking", l));
        return talking.isPresent();
    }

    /** Whether somebody on the list was not spoken with yet, who is named before the session ends. */
    boolean asks(Session session, StaffMember reader, Model model) {
        List<Listing> left =
                of(session, reader).list().stream().filter(Listing::isToCall).toList();
        model.addAttribute("left", left);
        return !left.isEmpty();
    }

    SessionView of(Session session, StaffMember reader) {
        List<Listing> all = listings.all(session.id());
        List<Listing> list = all.stream().filter(l -> !l.isRemoved()).toList();
        List<DrawLot.Draw> draws = lot.of(session.id());
        List<String> who = Stream.of(
                        Stream.of(session.preparedBy()),
                        draws.stream().map(DrawLot.Draw::by),
                        all.stream().flatMap(l -> Stream.ofNullable(l.removedBy())),
                        all.stream().flatMap(l -> Stream.ofNullable(l.holder())))
                .flatMap(s -> s)
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new SessionView(
                session,
                list,
                all.stream().filter(Listing::isRemoved).toList(),
                listings.next(session.id()).orElse(null),
                draws,
                colleagues.displayNames(who),
                MayorCallsAccess.organises(reader),
                neighbourhoods.active().stream()
                        .map(n -> Choice.of(n.code(), n.name(Language.TR)))
                        .toList(),
                today,
                quiet.end().orElse(null));
    }
}
