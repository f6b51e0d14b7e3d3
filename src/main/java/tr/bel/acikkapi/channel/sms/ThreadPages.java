package tr.bel.acikkapi.channel.sms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tr.bel.acikkapi.channel.sms.Conversations.Conversation;
import tr.bel.acikkapi.channel.sms.Threads.Bubble;
import tr.bel.acikkapi.channel.sms.Threads.Raw;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.shared.NationalId;
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
     * @param open the messages of which a case can be made
     * @param last the last message that came, as the reader sees it
     * @param takenBy the name of a colleague who is at it; absent where it is the reader or nobody
     * @param mayAnswer whether it is a telephone
     */
    record ThreadView(
            Conversation talk,
            String number,
            List<Bubble> bubbles,
            List<ApplicantCard> persons,
            List<Raw> open,
            long last,
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
                        threads.open(id),
                        threads.last(id),
                        by == null || by.equals(reader.username()) ? null : colleagues.displayName(by),
                        Numbers.phone(talk.number()).isPresent()));
        return "sms/ThreadPage";
    }

    /** What the reader made of the open messages, together, for a person to mend. */
    CaseForm proposal(long id) {
        List<Raw> open = threads.open(id);
        if (open.isEmpty()) {
            return CaseForm.EMPTY;
        }
        CaseForm all =
                new CaseForm(open.stream().map(raw -> String.valueOf(raw.id())).toList(), "", "", "");
        for (Raw raw : open) {
            all = all.with(read(raw.text()));
        }
        return all;
    }

    private static CaseForm read(String text) {
        return switch (ReadSms.read(text.length() > Understand.READ ? text.substring(0, Understand.READ) : text)) {
            case Reading.Application a -> new CaseForm(null, a.name(), a.id().digits(), a.matter());
            case Reading.Incomplete i ->
                new CaseForm(null, i.name(), i.id() == null ? "" : i.id().digits(), i.matter());
            case Reading.IdOnly i -> new CaseForm(null, i.name(), i.id().digits(), "");
            case Reading.Status _, Reading.Unclear _ -> unread(text);
        };
    }

    private static CaseForm unread(String text) {
        List<FindId.Found> ids = FindId.in(text);
        if (ids.size() != 1) {
            // Whose number is whose a person decides; in the text of a case no number stands in full.
            return new CaseForm(null, "", "", Threads.hidden(text.strip()));
        }
        FindId.Found found = ids.getFirst();
        NationalId id = found.id();
        String rest = Polite.matter(text.substring(0, found.from()) + " " + text.substring(found.until()));
        String name = Polite.nameOnly(Polite.headOff(rest));
        boolean named = FindName.isKnown(name);
        return new CaseForm(null, named ? name : "", id == null ? found.typed() : id.digits(), named ? "" : rest);
    }
}
