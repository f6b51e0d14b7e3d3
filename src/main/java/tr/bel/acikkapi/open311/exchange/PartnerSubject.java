package tr.bel.acikkapi.open311.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be applied for at a partner.
 *
 * @param hasQuestions whether there is a definition
 * @param type realtime, batch or blackbox, as told
 */
public record PartnerSubject(
        String code,
        @Nullable String name,
        @Nullable String description,
        boolean hasQuestions,
        @Nullable String type,
        List<String> keywords,
        @Nullable String group) {

    public PartnerSubject {
        keywords = List.copyOf(keywords);
    }

    /**
     * The questions of a service.
     *
     * @param serviceCode whose
     */
    public record Definition(@Nullable String serviceCode, List<Question> questions) {
        public Definition {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param asked false for a text that is only shown
     * @param order absent where none was told
     */
    public record Question(
            String code,
            boolean asked,
            boolean required,
            @Nullable String datatype,
            @Nullable Integer order,
            @Nullable String words,
            List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** One of the answers to choose from. */
    public record Choice(String key, String name) {}
}
