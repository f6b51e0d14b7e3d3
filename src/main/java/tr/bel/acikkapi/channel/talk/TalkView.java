package tr.bel.acikkapi.channel.talk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.citizen.ApplicantCard;
import tr.bel.acikkapi.contact.ContactRow;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.shell.Choice;

/**
 * What a conversation shows.
 *
 * @param at the address that all of the door's addresses begin with, such as {@code /masa}
 * @param code of the door
 * @param receipts where the papers of the door are printed; absent where it has none
 * @param startedAt of the conversation; absent between two
 * @param asking whether "Başka bir arzunuz var mı?" is asked
 * @param person whom it is with, where known
 * @param searched whether {@code found} is the answer to a search
 * @param matters the cases of this conversation, in their order
 * @param informed what was answered on the spot in this conversation
 * @param subject that the matter is about, where it is clear
 * @param confirmEnd whether it must be said what becomes of the unsaved matter
 * @param taken how many cases the reader took at this door today
 */
public record TalkView(
        String at,
        String code,
        @Nullable String receipts,
        @Nullable Instant startedAt,
        boolean asking,
        @Nullable Person person,
        boolean anonymous,
        List<FoundPerson> found,
        boolean searched,
        List<CaseRow> matters,
        List<Informed> informed,
        @Nullable Subject subject,
        boolean confirmEnd,
        long taken,
        List<Choice> kinds,
        List<Choice> media,
        List<Choice> languages,
        List<Choice> callTimes) {

    /** Information that was given; the subject where it is known. */
    public record Informed(@Nullable String subject) {}

    /**
     * A person of the list to choose from.
     *
     * @param key the key that takes it, 1 to 9
     */
    public record FoundPerson(int key, ApplicantCard card, long cases, long open) {}

    /** The person, with what was before. */
    public record Person(ApplicantCard card, List<PastCase> cases, List<ContactRow> contacts) {}

    /**
     * An earlier case.
     *
     * @param dueAt of the clock that runs out first; absent where none runs
     */
    public record PastCase(CaseRow row, @Nullable Instant dueAt) {}
}
