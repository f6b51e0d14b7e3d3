package tr.bel.acikkapi.channel.web;

import java.util.List;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.municipality.Questionnaire;

/**
 * What an application is asked for: by this house, and by its subject.
 *
 * @param media by which the house can answer
 * @param photos how many came already
 */
record Asked(List<Medium> media, Questionnaire questions, int photos) {

    boolean hasQuestions() {
        return !questions.withFields().isEmpty();
    }
}
