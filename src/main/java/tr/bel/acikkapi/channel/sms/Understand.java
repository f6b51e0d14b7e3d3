package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.channel.sms.Conversations.Conversation;
import tr.bel.acikkapi.channel.sms.Conversations.Kept;
import tr.bel.acikkapi.channel.sms.OpenCase.Opened;
import tr.bel.acikkapi.channel.sms.OpenCase.Written;
import tr.bel.acikkapi.channel.sms.Reading.Why;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.feedback.OperatorTail;
import tr.bel.acikkapi.feedback.SmsAnswers;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.TurkishText;

/** What follows from a message: a case, an answer, a question, or a person who looks at it. */
@Component
class Understand {

    /** Nobody's name and number stand behind so many letters; what is longer is read by a person as a whole. */
    static final int READ = 4_000;

    /** ONAY and the code that was asked with. */
    private static final Pattern PROOF =
            Pattern.compile("(?:evet\\W+)?onay(?:liyorum|kodu|lama)?\\W*(?:kodu?\\W*)?(\\d{4})?\\W*|(\\d{4})");

    private final Conversations conversations;
    private final OpenCase cases;
    private final Replies replies;
    private final TellStatus status;
    private final SmsAnswers answers;
    private final NumberQuestions questions;
    private final ProvedContacts proved;
    private final Clock clock;
    private final ZoneId zone;

    Understand(
            Conversations conversations,
            OpenCase cases,
            Replies replies,
            TellStatus status,
            SmsAnswers answers,
            NumberQuestions questions,
            ProvedContacts proved,
            Clock clock,
            ZoneId zone) {
        this.conversations = conversations;
        this.cases = cases;
        this.replies = replies;
        this.status = status;
        this.answers = answers;
        this.questions = questions;
        this.proved = proved;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What a message led to.
     *
     * @param readAs one word, kept with the message
     */
    record Result(
            String readAs, @Nullable Long caseId, @Nullable Long contactId) {

        static Result of(String readAs) {
            return new Result(readAs, null, null);
        }
    }

    /** The message in its thread. */
    record Said(long id, Conversation talk, Phone from, String text, Instant at) {}

    /** In the caller's transaction, the thread locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result of(Conversation talk, long id, String text, Instant at) {
        Optional<Phone> from = Numbers.phone(talk.number());
        if (from.isEmpty()) {
            conversations.needsPerson(talk.id(), "NUMBER");
            return Result.of("NUMBER");
        }
        Said said = new Said(id, talk, from.get(), text, at);
        Reading reading = ReadSms.read(text.length() > READ ? text.substring(0, READ) : text);
        if (reading instanceof Reading.Unclear(Why why) && why == Why.URGENT) {
            return person(said, why);
        }
        boolean matter = reading instanceof Reading.Application;
        return proof(said)
                .or(() -> matter ? Optional.empty() : answer(said))
                .or(() -> reading instanceof Reading.Status asked ? Optional.of(state(said, asked)) : Optional.empty())
                .orElseGet(() -> matter(said, reading));
    }

    private Result state(Said said, Reading.Status asked) {
        int year = Objects.requireNonNullElseGet(
                asked.year(), () -> clock.instant().atZone(zone).getYear());
        Optional<Long> known = asked.serial() < 1
                ? Optional.empty()
                : status.tell(said.talk(), said.id(), said.from(), new CaseNumber(year, asked.serial()));
        return new Result("STATUS", known.orElse(null), null);
    }

    private Optional<Result> proof(Said said) {
        Matcher onay = PROOF.matcher(TurkishText.fold(TurkishText.tidyLine(OperatorTail.off(said.text()))));
        if (!onay.matches() || !questions.isAsked(said.talk().id())) {
            return Optional.empty();
        }
        List<Optional<PersonName>> whose =
                questions.by(said.talk().id(), onay.group(1) == null ? String.valueOf(onay.group(2)) : onay.group(1));
        whose.forEach(name -> proved.prove(said.from().e164(), name.orElse(null)));
        replies.to(said.talk(), said.id(), null, whose.isEmpty() ? "sms.reply.code" : "sms.reply.proved");
        return Optional.of(Result.of("PROOF"));
    }

    private Optional<Result> answer(Said said) {
        return switch (answers.take(said.from(), said.text())) {
            case SmsAnswers.Result.Taken taken -> {
                if (taken.unheard()) {
                    conversations.needsPerson(said.talk().id(), "MORE");
                }
                replies.to(said.talk(), said.id(), null, "sms.reply.answered", taken.number());
                yield Optional.of(Result.of("ANSWER"));
            }
            case SmsAnswers.Result.Refused refused -> {
                replies.to(said.talk(), said.id(), null, "sms.reply.more", refused.number());
                yield Optional.of(Result.of("ANSWER"));
            }
            case SmsAnswers.Result.Several several -> {
                replies.to(said.talk(), said.id(), null, "sms.reply.which", String.join(", ", several.numbers()));
                yield Optional.of(Result.of("ANSWER"));
            }
            case SmsAnswers.Result.NothingAsked _, SmsAnswers.Result.NotUnderstood _ -> Optional.empty();
        };
    }

    private Result matter(Said said, Reading reading) {
        Optional<Kept> kept = conversations.kept(said.talk().id());
        if (kept.isPresent()) {
            return joined(said, reading, kept.get());
        }
        return switch (reading) {
            case Reading.Application a -> open(said, a.name(), a.id(), a.matter());
            case Reading.Incomplete i -> ask(said, i);
            case Reading.IdOnly i -> {
                conversations.waitForId(said.talk().id(), new Kept(i.name(), i.id().digits(), "", said.id()));
                replies.to(said.talk(), said.id(), null, "sms.reply.matter");
                yield Result.of("ASKED");
            }
            case Reading.Unclear u -> person(said, u.why());
            case Reading.Status _ -> throw new IllegalStateException("dealt with before");
        };
    }

    /** Asked once, politely; what was said is kept and the next message joins it. */
    private Result ask(Said said, Reading.Incomplete i) {
        conversations.waitForId(
                said.talk().id(), new Kept(i.name(), i.id() == null ? null : i.id().digits(), i.matter(), said.id()));
        String key = i.id() != null ? "sms.reply.name" : i.typedId() != null ? "sms.reply.wrong" : "sms.reply.id";
        replies.to(said.talk(), said.id(), null, key);
        return Result.of("ASKED");
    }

    /** The message after our question: with what was said before it makes one application, or a person looks at both. */
    private Result joined(Said said, Reading reading, Kept kept) {
        @Nullable NationalId before = kept.id() == null ? null : new NationalId(kept.id());
        conversations.settled(said.talk().id());
        return switch (reading) {
            case Reading.IdOnly i ->
                kept.matter().isEmpty()
                        ? person(said, Why.EMPTY)
                        : joined(said, first(kept.name(), i.name()), i.id(), kept.matter());
            case Reading.Application a -> joined(said, a.name(), a.id(), both(kept.matter(), a.matter()));
            case Reading.Incomplete i -> {
                @Nullable NationalId id = i.id() == null ? before : i.id();
                yield id == null
                        ? person(said, Why.IDS)
                        : joined(said, first(kept.name(), i.name()), id, both(kept.matter(), i.matter()));
            }
            case Reading.Unclear u -> named(said, kept, before).orElseGet(() -> person(said, u.why()));
            case Reading.Status _ -> throw new IllegalStateException("dealt with before");
        };
    }

    /** We asked for the name, and nothing but a name came. */
    private Optional<Result> named(Said said, Kept kept, @Nullable NationalId id) {
        String name = Polite.nameOnly(Polite.headOff(said.text()));
        boolean asked = id != null && kept.name() == null && !kept.matter().isEmpty();
        return asked && FindName.isWhole(name) ? Optional.of(joined(said, name, id, kept.matter())) : Optional.empty();
    }

    /** As {@link #open}; the words of an answer may well be said again with another matter. */
    private Result joined(Said said, @Nullable String name, @Nullable NationalId id, String matter) {
        Result opened = open(said, name, id, matter);
        conversations.belong(said.talk().id(), Objects.requireNonNull(opened.caseId()));
        return new Result("JOINED", opened.caseId(), opened.contactId());
    }

    private Result open(Said said, @Nullable String name, @Nullable NationalId id, String matter) {
        Opened opened = cases.open(new Written(said.id(), said.from(), name, id, matter, null, said.at(), null));
        replies.to(
                said.talk(),
                said.id(),
                opened.receipt().caseId(),
                "sms.reply.opened",
                opened.receipt().number());
        return new Result("CASE", opened.receipt().caseId(), opened.contactId());
    }

    private Result person(Said said, Why unclear) {
        boolean wrong = unclear == Why.EMPTY && FindId.in(said.text()).stream().anyMatch(found -> found.id() == null);
        Why why = wrong ? Why.IDS : unclear;
        conversations.needsPerson(said.talk().id(), why.name());
        if (why != Why.STRANGE) {
            replies.to(said.talk(), said.id(), null, "sms.reply.person");
        }
        return Result.of("PERSON");
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static String both(String before, String now) {
        String one = TurkishText.fold(before);
        String two = TurkishText.fold(now);
        if (before.isEmpty() || two.contains(one)) {
            return now;
        }
        return one.contains(two) ? before : before + "\n" + now;
    }

    /** Who was asked and did not answer: a person looks, and what was said is still there. */
    @Transactional
    public void giveUp(Duration answerWaits) {
        List<Long> silent = conversations.unanswered(clock.instant().minus(answerWaits));
        silent.forEach(id -> conversations.needsPerson(id, "SILENT"));
        silent.forEach(conversations::settled);
    }
}
