package tr.bel.acikkapi.municipality;

import tr.bel.acikkapi.shared.Language;

/**
 * A shelf of subjects: "Yollar ve kaldırımlar".
 *
 * @param code readable and unchanging
 * @param icon a name of Bootstrap Icons without its prefix: "cone-striped"
 * @param sort place in lists, smallest first
 */
public record SubjectGroup(String code, String nameTr, String nameEn, String icon, int sort) {

    public String name(Language language) {
        return language == Language.TR ? nameTr : nameEn;
    }
}
