package tr.bel.acikkapi.municipality;

import tr.bel.acikkapi.shared.Language;

/**
 * Whose it is when it is not the municipality's, told to the citizen at once.
 *
 * @param authorityTr "Elektrik dağıtım şirketi"
 * @param contact telephone or web address: "186"
 */
public record NotOurs(String authorityTr, String authorityEn, String contact) {

    public String authority(Language language) {
        return language == Language.TR ? authorityTr : authorityEn;
    }
}
