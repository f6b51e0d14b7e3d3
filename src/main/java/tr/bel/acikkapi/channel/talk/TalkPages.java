package tr.bel.acikkapi.channel.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.feedback.Media;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shell.Choice;
import tr.bel.acikkapi.staff.StaffMember;

/** Puts the one screen of a conversation together; the door's page shows it, with what is the door's own. */
@Component
public class TalkPages {

    /** The questions of the subject; a controller that knows what was typed to them puts them there itself. */
    static final String QUESTIONS = "questions";

    private final Conversations conversations;
    private final People people;
    private final ReadMatter matters;
    private final QuestionFields fields;
    private final CaseFiles files;
    private final Contacts contacts;
    private final TakenToday taken;
    private final Media media;
    private final MessageSource messages;
    private final JsonMapper json;

    TalkPages(
            Conversations conversations,
            People people,
            ReadMatter matters,
            QuestionFields fields,
            CaseFiles files,
            Contacts contacts,
            TakenToday taken,
            Media media,
            MessageSource messages,
            JsonMapper json) {
        this.conversations = conversations;
        this.people = people;
        this.matters = matters;
        this.fields = fields;
        this.files = files;
        this.contacts = contacts;
        this.taken = taken;
        this.media = media;
        this.messages = messages;
        this.json = json;
    }

    /** Keeps what is typed of the matter, so that the next page shows it again. */
    void keep(Conversation talk, TalkForm form) {
        conversations.keepDraft(talk, json.writeValueAsString(form.matterOnly()));
    }

    /** The screen as it was left: the door's page. */
    public String show(StaffedDoor door, StaffMember clerk, Model model) {
        TalkForm form = conversations
                .openOf(door, clerk.username())
                .map(Conversation::draft)
                .map(draft -> json.readValue(draft, TalkForm.class))
                .orElseGet(() -> nextMatter(door, clerk));
        return show(door, clerk, form, false, model);
    }

    /** The next matter of a person is mostly where the last one was; the first is what was said before. */
    private TalkForm nextMatter(StaffedDoor door, StaffMember clerk) {
        Optional<Conversation> talk = conversations.openOf(door, clerk.username());
        List<CaseRow> cases = talk.map(t -> files.ofContact(t.contactId())).orElse(List.of());
        TalkForm next = cases.reversed().stream()
                .map(CaseRow::neighbourhood)
                .filter(Objects::nonNull)
                .findFirst()
                .map(TalkForm.empty()::in)
                .orElse(TalkForm.empty());
        return cases.isEmpty() ? next.saying(talk.flatMap(door::wordsOf).orElse(null)) : next;
    }

    /** The screen with what was just typed. */
    String show(StaffedDoor door, StaffMember clerk, TalkForm form, boolean confirmEnd, Model model) {
        Optional<Conversation> talk = conversations.openOf(door, clerk.username());
        boolean searched = TalkForm.said(form.q());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        if (!model.containsAttribute(QUESTIONS)) {
            model.addAttribute(QUESTIONS, fields.of(matters.subject(form), Map.of()));
        }
        model.addAttribute("matter", talk.map(t -> t.matter().toString()).orElse(""));
        model.addAttribute(
                "view",
                new TalkView(
                        door.address(),
                        door.code(),
                        door.receipts().orElse(null),
                        talk.map(Conversation::startedAt).orElse(null),
                        talk.map(Conversation::asking).orElse(false),
                        talk.flatMap(t -> people.person(t, clerk)).orElse(null),
                        talk.map(Conversation::anonymous).orElse(false),
                        found(door, talk, form),
                        searched,
                        talk.map(t -> files.ofContact(t.contactId())).orElse(List.<CaseRow>of()),
                        talk.map(this::informed).orElse(List.of()),
                        matters.subject(form).orElse(null),
                        confirmEnd,
                        taken.count(door, clerk.username()),
                        choices("cases.kind.", Kind.values()),
                        choices("citizen.medium.", media.offered().toArray(new Medium[0])),
                        choices("talk.language.", Language.values()),
                        choices("talk.callTime.", PartOfDay.values())));
        return door.page(clerk, model);
    }

    /** Whom is looked for; or who may be calling, by the telephone or the name that is known; or who has the national id that was typed for a new person, and therefore is none. */
    private List<TalkView.FoundPerson> found(StaffedDoor door, Optional<Conversation> talk, TalkForm form) {
        if (TalkForm.said(form.q())) {
            return people.find(form.q());
        }
        if (!form.opensPerson()) {
            Optional<Conversation> unknown = talk.filter(t -> !t.knowsWhom());
            List<TalkView.FoundPerson> atTelephone =
                    unknown.flatMap(door::callerOf).map(people::at).orElse(List.of());
            return atTelephone.isEmpty()
                    ? unknown.flatMap(door::nameOf).map(people::find).orElse(List.of())
                    : atTelephone;
        }
        boolean whole = NationalId.parse(String.valueOf(form.nationalId())).isPresent();
        return whole ? people.find(form.nationalId()) : List.of();
    }

    private List<TalkView.Informed> informed(Conversation talk) {
        return contacts.phases(talk.contactId()).stream()
                .filter(p -> p.phase() == Phase.INFORMATION_GIVEN)
                .map(p -> new TalkView.Informed(p.note()))
                .toList();
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        Locale locale = LocaleContextHolder.getLocale();
        return Arrays.stream(values)
                .map(v -> Choice.of(v.name(), text(prefix + v.name(), locale)))
                .toList();
    }

    private String text(String key, Locale locale) {
        @Nullable String text = messages.getMessage(key, null, locale);
        return text == null ? key : text;
    }
}
