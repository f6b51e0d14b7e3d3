package tr.bel.acikkapi.channel.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said to the guided questions of the subject.
 *
 * @param typed by the question's code, right or wrong; an answer to another subject's question stays, and is not sent
 */
record QuestionsForm(@Nullable Map<String, List<String>> typed) {

    static final QuestionsForm EMPTY = new QuestionsForm(Map.of());

    QuestionsForm {
        typed = typed == null ? Map.of() : Map.copyOf(typed);
    }

    Map<String, List<String>> said() {
        return typed == null ? Map.of() : typed;
    }
}
