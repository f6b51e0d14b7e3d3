package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.Revelations;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** The calls of sessions: at most one open call a person, written by one at a time. */
@Component
class Calls {

    /** The refusal in hours in which nobody is to be called. */
    static final String QUIET = "mayorcalls.call.quiet";

    private static final String COLUMNS = """
        select k.id, k.version, k.listing_id, l.session_id, l.applicant_id, k.contact_id, k.held_by, k.started_at, k.answered_at,
            k.ended_at, k.draft, k.quiet_by
        from mayorcalls.call k join mayorcalls.listing l on l.id = k.listing_id
        """;

    private final Sessions sessions;
    private final Listings listings;
    private final MayCall mayCall;
    private final QuietHours quiet;
    private final Contacts contacts;
    private final Revelations revelations;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Calls(
            Sessions sessions,
            Listings listings,
            MayCall mayCall,
            QuietHours quiet,
            Contacts contacts,
            Revelations revelations,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.sessions = sessions;
        this.listings = listings;
        this.mayCall = mayCall;
        this.quiet = quiet;
        this.contacts = contacts;
        this.revelations = revelations;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of wanting to ring somebody: the call that is open now, or why not. */
    record Opened(@Nullable Call call, @Nullable Refusal refusal) {}

    /**
     * Opens the call to somebody, or finds the one that is open. Whether they may be called is asked again: the list may be days old. In the
     * quiet hours only with a reason, which is kept. The look at the number is recorded before it is shown.
     *
     * @param despite why they are rung in quiet hours; forgotten in others
     */
    @Transactional
    public Opened open(long session, long listing, @Nullable String despite, String by) {
        Session locked = sessions.lock(session).orElseThrow();
        Optional<Call> open = openOf(listing);
        if (open.isPresent()) {
            return new Opened(open.get(), null);
        }
        Listing whom = listings.find(session, listing).orElseThrow();
        Optional<Refusal> refusal = !locked.isUnderWay()
                ? Optional.of(Refusal.of("mayorcalls.call.notUnderWay"))
                : !whom.isToCall()
                        ? Optional.of(Refusal.of("mayorcalls.call.over"))
                        : mayCall.refusal(whom.applicantId());
        if (refusal.isPresent()) {
            return new Opened(null, refusal.get());
        }
        boolean isQuiet = quiet.end().isPresent();
        if (isQuiet && despite == null) {
            return new Opened(null, Refusal.of(QUIET));
        }
        long contact = contacts.open(ContactStart.out(MayorCallsDoor.CODE, whom.applicantId(), by, clock.instant()));
        long id = jdbc.sql("""
            insert into mayorcalls.call (listing_id, contact_id, held_by, started_at, quiet_by, quiet_why)
            values (:listing, :contact, :by, :now, :quietBy, :quietWhy) returning id
            """)
                .param("listing", listing)
                .param("contact", contact)
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .param("quietBy", isQuiet ? by : null)
                .param("quietWhy", isQuiet ? despite : null)
                .query(Long.class)
                .single();
        reveal(whom.applicantId(), locked, by);
        return new Opened(find(session, id).orElseThrow(), null);
    }

    Optional<Call> find(long session, long id) {
        return jdbc.sql(COLUMNS + " where k.id = :id and l.session_id = :session")
                .param("id", id)
                .param("session", session)
                .query(Call.class)
                .optional();
    }

    private Optional<Call> openOf(long listing) {
        return jdbc.sql(COLUMNS + " where k.listing_id = :listing and k.ended_at is null")
                .param("listing", listing)
                .query(Call.class)
                .optional();
    }

    /** Keeps what is typed; false where the writer no longer holds the call. */
    boolean keep(Call call, int seen, String by, @Nullable String draft) {
        return jdbc.sql("""
            update mayorcalls.call set draft = :draft where id = :id and version = :seen and held_by = :by and ended_at is null
            """)
                        .param("draft", draft)
                        .param("id", call.id())
                        .param("seen", seen)
                        .param("by", by)
                        .update()
                == 1;
    }

    /**
     * Does something to a call that goes on and that this one writes: nobody ends it or takes it over meanwhile, so that no promise is added
     * to a call that is over.
     *
     * @return false where it ended or somebody else writes; then nothing is done
     */
    @Transactional
    public boolean whileHeld(Call call, int seen, String by, Runnable doing) {
        boolean held = jdbc.sql("""
            select id from mayorcalls.call where id = :id and version = :seen and held_by = :by and ended_at is null for update
            """)
                .param("id", call.id())
                .param("seen", seen)
                .param("by", by)
                .query(Long.class)
                .optional()
                .isPresent();
        if (held) {
            doing.run();
        }
        return held;
    }

    /** From now on this one writes; the other's page is told so at its next letter. What the other had typed goes on here. */
    @Transactional
    public boolean takeOver(Call call, String by) {
        boolean taken = jdbc.sql("""
            update mayorcalls.call set held_by = :by, version = version + 1
            where id = :id and version = :seen and held_by <> :by and ended_at is null
            """)
                        .param("by", by)
                        .param("id", call.id())
                        .param("seen", call.version())
                        .update()
                == 1;
        if (taken) {
            reveal(call.applicantId(), sessions.find(call.sessionId()).orElseThrow(), by);
        }
        return taken;
    }

    /** Somebody picked up; said once. */
    @Transactional
    public void answered(Call call) {
        int first = jdbc.sql("update mayorcalls.call set answered_at = :now where id = :id and answered_at is null and"
                        + " ended_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", call.id())
                .update();
        if (first == 1) {
            contacts.phase(call.contactId(), Phase.ANSWERED, null);
        }
    }

    /** Adds a promise, once for a key; {@link #whileHeld}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void promise(Call call, UUID key, CallForm form, @Nullable String subject) {
        jdbc.sql("""
            insert into mayorcalls.promise (key, call_id, words, subject, promised_for, given_at)
            values (:key, :call, :words, :subject, :day, :now) on conflict do nothing
            """)
                .param("key", key)
                .param("call", call.id())
                .param("words", form.promise())
                .param("subject", subject)
                .param("day", form.day().orElseThrow())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Takes a promise back that was written by mistake; {@link #whileHeld}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unsay(Call call, long promise) {
        jdbc.sql("delete from mayorcalls.promise where id = :id and call_id = :call and case_id is null")
                .param("id", promise)
                .param("call", call.id())
                .update();
    }

    List<GivenPromise> promises(long call) {
        return jdbc.sql("""
            select id, key, coalesce(words, '') as words, subject, promised_for from mayorcalls.promise where call_id = :call order by id
            """).param("call", call).query(GivenPromise.class).list();
    }

    private void reveal(long applicant, Session session, String by) {
        String reason = String.valueOf(
                messages.getMessage("mayorcalls.revelation", new Object[] {session.title()}, Language.TR.locale()));
        revelations.record(applicant, by, reason).ifPresent(r -> {
            throw new IllegalStateException(r.key());
        });
    }
}
