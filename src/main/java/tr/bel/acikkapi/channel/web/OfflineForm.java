package tr.bel.acikkapi.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.citizen.Medium;

/**
 * An application that was written where there was no line: all on one page, and less of it than with one.
 *
 * @param name empty for somebody who stays unknown
 */
record OfflineForm(
        @Nullable String text,
        @Nullable String neighbourhood,
        @Nullable String address,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    /** As the pages of an application that is written with a line would have kept it. */
    DraftContent content() {
        boolean unnamed = Typed.line(name).isEmpty();
        return new DraftContent(
                new MatterForm("", text),
                QuestionsForm.EMPTY,
                new PlaceForm(neighbourhood, address, "", "", ""),
                new PersonForm(Boolean.toString(unnamed), name, "", "false"),
                unnamed ? ReplyForm.EMPTY : new ReplyForm(medium().name(), phone, email, "", ""),
                Set.of(),
                Caution.NONE);
    }

    List<Problem> problems(DraftContent content, Asked asked) {
        List<Problem> problems = new ArrayList<>(content.matter().problems());
        problems.addAll(content.place().problems(asked.questions()));
        problems.addAll(content.person().problems());
        if (!content.person().isAnonymous()) {
            problems.addAll(content.reply().problems(asked.media()));
        }
        return problems;
    }

    private Medium medium() {
        if (!Typed.line(email).isEmpty()) {
            return Medium.EMAIL;
        }
        return Typed.line(phone).isEmpty() ? Medium.NONE : Medium.CALL;
    }

    @Override
    public String toString() {
        return "an application";
    }
}
