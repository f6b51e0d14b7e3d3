package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.channel.sms.Conversations.Conversation;
import tr.bel.acikkapi.channel.sms.Conversations.Kept;
import tr.bel.acikkapi.channel.sms.Threads.Bubble;
import tr.bel.acikkapi.channel.sms.Threads.Raw;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Puts the page of a thread together. */
@Component
class ThreadPages {

    private static final int PERSONS = 5;

    private final Conversations conversations;
    private final Threads threads;
    private final Applicants applicants;
    private final Colleagues colleagues;

    ThreadPages(Conversations conversations, Threads threads, Applicants applicants, Colleagues colleagues) {
        this.conversations = conversations;
        this.threads = threads;
        this.applicants = applicants;
        this.colleagues = colleagues;
    }

    /**
     * What the page shows.
     *
     * @param persons who has this number
     * @param open whether there is a message of which a case can be made
     * @param takenBy the name of a colleague who is at it; absent where it is the reader or nobody
     * @param mayAnswer whether it is a telephone
     */
    record ThreadView(
            Conversation talk,
            String number,
            List<Bubble> bubbles,
            List<ApplicantCard> persons,
            boolean open,
            @Nullable String takenBy,
            boolean mayAnswer) {}

    Conversation known(long id) {
        return conversations.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String show(long id, StaffMember reader, Model model) {
        Conversation talk = known(id);
        String by = talk.takenBy();
        model.addAttribute(
                "view",
                new ThreadView(
                        talk,
                        Threads.masked(talk.number()),
                        threads.of(id),
                        applicants.reachedAt(talk.number()).stream()
                                .limit(PERSONS)
                                .flatMap(a -> applicants.card(a).stream())
                                .toList(),
                        threads.lastOpen(id).isPresent(),
                        by == null || by.equals(reader.username()) ? null : colleagues.displayName(by),
                        Numbers.phone(talk.number()).isPresent()));
        return "sms/ThreadPage";
    }

    /** What the reader made of the last message, for a person to mend. */
    CaseForm proposal(long id) {
        Optional<Raw> raw = threads.lastOpen(id);
        if (raw.isEmpty()) {
            return CaseForm.EMPTY;
        }
        Optional<Kept> kept = conversations.kept(id);
        String number = String.valueOf(raw.get().id());
        String before = kept.map(Kept::matter).filter(m -> !m.isEmpty()).orElse("");
        return switch (ReadSms.read(raw.get().text())) {
            case Reading.Application a -> new CaseForm(number, a.name(), a.id().digits(), a.matter());
            case Reading.Incomplete i ->
                new CaseForm(number, i.name(), i.id() == null ? "" : i.id().digits(), i.matter());
            case Reading.IdOnly i -> new CaseForm(number, i.name(), i.id().digits(), before);
            case Reading.Status _, Reading.Unclear _ -> unread(number, raw.get().text());
        };
    }

    private static CaseForm unread(String number, String text) {
        List<FindId.Found> ids = FindId.in(text);
        if (ids.size() == 1 && ids.getFirst().id() != null) {
            FindId.Found found = ids.getFirst();
            String rest = Polite.matter(text.substring(0, found.from()) + " " + text.substring(found.until()));
            return new CaseForm(
                    number, "", java.util.Objects.requireNonNull(found.id()).digits(), rest);
        }
        // Whose number is whose a person decides; in the text of a case no number stands in full.
        return new CaseForm(number, "", "", Threads.hidden(text.strip()));
    }
}
