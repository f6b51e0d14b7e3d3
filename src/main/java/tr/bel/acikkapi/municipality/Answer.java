package tr.bel.acikkapi.municipality;

import tr.bel.acikkapi.shared.Language;

/**
 * What an applicant said to a {@link Question}, with the question as it was asked: questions change, answers do not.
 *
 * @param code of the question
 * @param value for machines: the text, a number with a point, choices' codes comma separated, an ISO date
 * @param textTr for people
 */
public record Answer(String code, String questionTr, String questionEn, String value, String textTr, String textEn) {

    public String question(Language language) {
        return language == Language.TR ? questionTr : questionEn;
    }

    public String text(Language language) {
        return language == Language.TR ? textTr : textEn;
    }
}
