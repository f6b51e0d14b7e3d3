package tr.bel.acikkapi.channel.web;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.municipality.Question;
import tr.bel.acikkapi.shared.Language;

/**
 * Everything that was typed so far, right or wrong.
 *
 * @param seen the steps that were answered, which for places and photos may mean with nothing
 * @param caution what was noticed beside the answers
 */
record DraftContent(
        MatterForm matter,
        QuestionsForm questions,
        PlaceForm place,
        PersonForm person,
        ReplyForm reply,
        Set<Step> seen,
        Caution caution) {

    static final DraftContent EMPTY = new DraftContent(
            MatterForm.EMPTY,
            QuestionsForm.EMPTY,
            PlaceForm.EMPTY,
            PersonForm.EMPTY,
            ReplyForm.EMPTY,
            Set.of(),
            Caution.NONE);

    DraftContent {
        seen = Set.copyOf(seen);
        // Drafts of before questions were asked have none.
        questions = Objects.requireNonNullElse(questions, QuestionsForm.EMPTY);
        caution = Objects.requireNonNullElse(caution, Caution.NONE);
    }

    DraftContent with(QuestionsForm told) {
        return new DraftContent(matter, told, place, person, reply, and(Step.QUESTIONS), caution);
    }

    DraftContent with(MatterForm told) {
        return new DraftContent(told, questions, place, person, reply, and(Step.MATTER), caution);
    }

    DraftContent with(PlaceForm told) {
        return new DraftContent(matter, questions, told, person, reply, and(Step.PLACE), caution);
    }

    DraftContent with(PersonForm told) {
        return new DraftContent(matter, questions, place, told, reply, and(Step.PERSON), caution);
    }

    DraftContent with(ReplyForm told) {
        return new DraftContent(matter, questions, place, person, told, and(Step.REPLY), caution);
    }

    DraftContent withPhotosSeen() {
        return new DraftContent(matter, questions, place, person, reply, and(Step.PHOTOS), caution);
    }

    DraftContent with(Caution noticed) {
        return new DraftContent(matter, questions, place, person, reply, seen, noticed);
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

    /** What is kept of who writes, with the address of a petitioner. */
    ApplicantDetails sender(Language language) {
        ApplicantDetails told = reply.details(person, language);
        return told.postalAddress() != null || caution.petitioner() == null
                ? told
                : new ApplicantDetails(
                        told.name(),
                        told.nationalId(),
                        told.phone(),
                        told.email(),
                        caution.petitioner(),
                        told.medium(),
                        told.language());
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
