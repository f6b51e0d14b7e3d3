package tr.bel.acikkapi.channel.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tr.bel.acikkapi.citizen.Medium;

/**
 * Everything that was typed so far, right or wrong.
 *
 * @param seen the steps that were answered, which for places and photos may mean with nothing
 */
record DraftContent(MatterForm matter, PlaceForm place, PersonForm person, ReplyForm reply, Set<Step> seen) {

    static final DraftContent EMPTY =
            new DraftContent(MatterForm.EMPTY, PlaceForm.EMPTY, PersonForm.EMPTY, ReplyForm.EMPTY, Set.of());

    DraftContent {
        seen = Set.copyOf(seen);
    }

    DraftContent with(MatterForm told) {
        return new DraftContent(told, place, person, reply, and(Step.MATTER));
    }

    DraftContent with(PlaceForm told) {
        return new DraftContent(matter, told, person, reply, and(Step.PLACE));
    }

    DraftContent with(PersonForm told) {
        return new DraftContent(matter, place, told, reply, and(Step.PERSON));
    }

    DraftContent with(ReplyForm told) {
        return new DraftContent(matter, place, person, told, and(Step.REPLY));
    }

    DraftContent withPhotosSeen() {
        return new DraftContent(matter, place, person, reply, and(Step.PHOTOS));
    }

    /** The first question that still needs an answer; {@link Step#REVIEW} where all have one. */
    Step firstOpen(List<Medium> offered) {
        for (Step step : Step.values()) {
            if (!isAnswered(step, offered)) {
                return step;
            }
        }
        return Step.REVIEW;
    }

    /** The question after this one; who stays unknown is not asked how to be told. */
    Step after(Step step) {
        return step == Step.PERSON && person.isAnonymous() ? Step.REVIEW : step.plus(1);
    }

    /** The question before this one; {@link Step#MATTER} is before itself. */
    Step before(Step step) {
        if (step == Step.REVIEW && person.isAnonymous()) {
            return Step.PERSON;
        }
        return step.plus(-1);
    }

    private boolean isAnswered(Step step, List<Medium> offered) {
        return switch (step) {
            case MATTER -> matter.problems().isEmpty();
            case PLACE -> seen.contains(step) && place.problems().isEmpty();
            case PHOTOS -> seen.contains(step);
            case PERSON -> seen.contains(step) && person.problems().isEmpty();
            case REPLY -> person.isAnonymous() || reply.problems(offered).isEmpty();
            case REVIEW -> true;
        };
    }

    private Set<Step> and(Step step) {
        Set<Step> more = EnumSet.of(step);
        more.addAll(seen);
        return more;
    }
}
