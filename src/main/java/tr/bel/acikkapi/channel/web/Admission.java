package tr.bel.acikkapi.channel.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.moderation.Blocks;
import tr.bel.acikkapi.moderation.ModerationSettings;
import tr.bel.acikkapi.moderation.PlainQuestion;
import tr.bel.acikkapi.moderation.QuickDoor;
import tr.bel.acikkapi.moderation.SameContent;
import tr.bel.acikkapi.moderation.Suspicion;
import tr.bel.acikkapi.moderation.Suspicion.Sign;
import tr.bel.acikkapi.shared.Language;

/**
 * What stands between a finished draft and its sending, in this order: a block, a ceiling, a question. None of it loses a word that was
 * typed, and nobody is told to go away for what they complain of.
 */
@Component
class Admission {

    private final Blocks blocks;
    private final SameContent same;
    private final ModerationSettings moderation;
    private final SendApplication sendApplication;
    private final Drafts drafts;
    private final Ceilings ceilings;
    private final RandomGenerator random = RandomGenerator.of("SecureRandom");

    Admission(
            Blocks blocks,
            SameContent same,
            ModerationSettings moderation,
            SendApplication sendApplication,
            Drafts drafts,
            Ceilings ceilings) {
        this.blocks = blocks;
        this.same = same;
        this.moderation = moderation;
        this.sendApplication = sendApplication;
        this.drafts = drafts;
        this.ceilings = ceilings;
    }

    /** Until when the sender may not use this form; empty where they may. */
    Optional<Instant> blockedUntil(DraftContent told) {
        return told.person().isAnonymous()
                ? Optional.empty()
                : blocks.on(QuickDoor.WEB, sendApplication.kind(told), told.sender(Language.TR));
    }

    /** Whether there were enough of this text from this address for now: to be asked before anything is asked of the sender. */
    boolean sentSameEnough(DraftContent told, String address) {
        return same.nameOf(told.matter().said())
                .filter(name -> ceilings.reached(Ceilings.Act.SENT_SAME, address + " " + name))
                .isPresent();
    }

    /** One more of this text from this address; empty where there were enough for now, 0 for a text that is like many. */
    OptionalLong claimSame(DraftContent told, String address) {
        return same.nameOf(told.matter().said())
                .map(name -> ceilings.claim(Ceilings.Act.SENT_SAME, address + " " + name))
                .orElseGet(() -> OptionalLong.of(0));
    }

    /** It was not sent after all. */
    void forgiveSame(OptionalLong claimed) {
        if (claimed.orElse(0) > 0) {
            ceilings.forgive(claimed.getAsLong());
        }
    }

    /** What speaks for a machine, as it stands now. */
    Suspicion suspicion(DraftContent told, String address) {
        Caution caution = told.caution();
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        add(signs, Sign.TRAP_FILLED, caution.trapped());
        add(signs, Sign.TOO_FAST, caution.fast());
        add(signs, Sign.NO_CLOCK, caution.clockless());
        add(signs, Sign.LINKS, Suspicion.hasLinks(told.matter().said()));
        add(signs, Sign.SAME_TEXT, same.cameOftenLately(told.matter().said()));
        add(signs, Sign.MANY_FROM_ADDRESS, ceilings.sentMany(address));
        return Suspicion.of(signs, moderation);
    }

    private static void add(Set<Sign> signs, Sign sign, boolean noticed) {
        if (noticed) {
            signs.add(sign);
        }
    }

    /** The question that the sender of this draft has to answer; empty for nearly everybody. */
    Optional<PlainQuestion> question(Draft draft, String address) {
        Caution caution = draft.content().caution();
        if (caution.answered() || !suspicion(draft.content(), address).asked()) {
            return Optional.empty();
        }
        PlainQuestion waiting = caution.question();
        return Optional.of(waiting == null ? another(draft) : waiting);
    }

    /**
     * Looks at an answer. A right one is remembered; a wrong one is counted, and another question is asked. The try is claimed before it is
     * looked at, so that many at once are no more tries than may be.
     */
    Answered answer(Draft draft, PlainQuestion asked, String said, String address) {
        if (said.isBlank()) {
            return Answered.NOTHING;
        }
        OptionalLong tried = ceilings.claim(Ceilings.Act.ANSWERED_WRONGLY, address);
        if (tried.isEmpty()) {
            return Answered.TOO_OFTEN;
        }
        if (!asked.isAnsweredBy(said)) {
            another(draft);
            return Answered.WRONGLY;
        }
        ceilings.forgive(tried.getAsLong());
        drafts.save(draft.id(), content -> content.with(content.caution().rightlyAnswered()));
        return Answered.RIGHTLY;
    }

    /** What an answer was. */
    enum Answered {
        RIGHTLY,
        WRONGLY,
        NOTHING,
        TOO_OFTEN
    }

    private PlainQuestion another(Draft draft) {
        PlainQuestion next = PlainQuestion.random(random);
        drafts.save(draft.id(), content -> content.with(content.caution().asking(next)));
        return next;
    }
}
