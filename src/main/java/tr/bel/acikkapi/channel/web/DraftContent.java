package tr.bel.acikkapi.channel.web;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import tr.bel.acikkapi.municipality.Question;

/**
 * Everything that was typed so far, right or wrong.
 *
 * @param seen the steps that were answered, which for places and photos may mean with nothing
 */
record DraftContent(
        MatterForm matter,
        QuestionsForm questions,
        PlaceForm place,
        PersonForm person,
        ReplyForm reply,
        Set<Step> seen) {

    static final DraftContent EMPTY = new DraftContent(
            MatterForm.EMPTY, QuestionsForm.EMPTY, PlaceForm.EMPTY, PersonForm.EMPTY, ReplyForm.EMPTY, Set.of());

    DraftContent {
        seen = Set.copyOf(seen);
        // Drafts of before questions were asked have none.
        questions = Objects.requireNonNullElse(questions, QuestionsForm.EMPTY);
    }

    DraftContent with(QuestionsForm told) {
        return new DraftContent(matter, told, place, person, reply, and(Step.QUESTIONS));
    }

    DraftContent with(MatterForm told) {
        return new DraftContent(told, questions, place, person, reply, and(Step.MATTER));
    }

    DraftContent with(PlaceForm told) {
        return new DraftContent(matter, questions, told, person, reply, and(Step.PLACE));
    }

    DraftContent with(PersonForm told) {
        return new DraftContent(matter, questions, place, told, reply, and(Step.PERSON));
    }

    DraftContent with(ReplyForm told) {
        return new DraftContent(matter, questions, place, person, told, and(Step.REPLY));
    }

    DraftContent withPhotosSeen() {
        return new DraftContent(matter, questions, place, person, reply, and(Step.PHOTOS));
    }

    /** The first question that still needs an answer; {@link Step#REVIEW} where all have one. */
    Step firstOpen(Asked asked) {
        for (Step step : Step.values()) {
            if (!isAnswered(step, asked)) {
                return step;
            }
        }
        return Step.REVIEW;
    }

    /** The question after this one; who stays unknown is not asked how to be told. */
    Step after(Step step, Asked asked) {
        if (step == Step.PERSON && person.isAnonymous()) {
            return Step.REVIEW;
        }
        return step == Step.MATTER && !asked.hasQuestions() ? Step.PLACE : step.plus(1);
    }

    /** The question before this one; {@link Step#MATTER} is before itself. */
    Step before(Step step, Asked asked) {
        if (step == Step.REVIEW && person.isAnonymous()) {
            return Step.PERSON;
        }
        return step == Step.PLACE && !asked.hasQuestions() ? Step.MATTER : step.plus(-1);
    }

    private boolean isAnswered(Step step, Asked asked) {
        return switch (step) {
            case MATTER -> matter.problems().isEmpty();
            case QUESTIONS ->
                asked.questions().check(questions.said()).problems().isEmpty();
            case PLACE ->
                seen.contains(step) && place.problems(asked.questions()).isEmpty();
            case PHOTOS ->
                seen.contains(step) && (asked.photos() > 0 || !asked.questions().demands(Question.Type.PHOTO));
            case PERSON -> seen.contains(step) && person.problems().isEmpty();
            case REPLY -> person.isAnonymous() || reply.problems(asked.media()).isEmpty();
            case REVIEW -> true;
        };
    }

    private Set<Step> and(Step step) {
        Set<Step> more = EnumSet.of(step);
        more.addAll(seen);
        return more;
    }
}
