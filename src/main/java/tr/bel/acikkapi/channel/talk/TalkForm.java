package tr.bel.acikkapi.channel.talk;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can be typed in a conversation, as it was typed.
 *
 * @param matter key of the matter form
 * @param subject a subject's code, where one was taken from the list; otherwise {@code subjectText} is what was typed
 * @param neighbourhood likewise
 * @param kind absent for the subject's usual one
 * @param hidden {@code true} where the name is kept from the directorates
 * @param q whom is looked for
 * @param callTime in which part of the day they wish to be called; empty for any
 * @param newPerson {@code true} where the fields of a new person are open
 */
record TalkForm(
        @Nullable String matter,
        @Nullable String text,
        @Nullable String neighbourhood,
        @Nullable String neighbourhoodText,
        @Nullable String address,
        @Nullable String landmark,
        @Nullable String subject,
        @Nullable String subjectText,
        @Nullable String kind,
        @Nullable String hidden,
        @Nullable String q,
        @Nullable String newPerson,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String postalAddress,
        @Nullable String nationalId,
        @Nullable String medium,
        @Nullable String language,
        @Nullable String callTime) {

    static TalkForm empty() {
        return new TalkForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    /** In a neighbourhood that is known already. */
    TalkForm in(String code) {
        return new TalkForm(
                matter,
                text,
                code,
                null,
                address,
                landmark,
                subject,
                subjectText,
                kind,
                hidden,
                q,
                newPerson,
                name,
                phone,
                email,
                postalAddress,
                nationalId,
                medium,
                language,
                callTime);
    }

    /** Of this subject alone. */
    static TalkForm about(String code) {
        return new TalkForm(
                null, null, null, null, null, null, code, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    /** With these words. */
    TalkForm saying(@Nullable String words) {
        return new TalkForm(
                matter,
                words,
                neighbourhood,
                neighbourhoodText,
                address,
                landmark,
                subject,
                subjectText,
                kind,
                hidden,
                q,
                newPerson,
                name,
                phone,
                email,
                postalAddress,
                nationalId,
                medium,
                language,
                callTime);
    }

    /** Whether there is something that would be lost. */
    boolean hasUnsaved() {
        return said(text) || said(address) || said(landmark) || (opensPerson() && hasPerson());
    }

    /** Whether the name is kept from the directorates. */
    boolean wantsHidden() {
        return "true".equals(hidden);
    }

    /** Whether the fields of a new person are open. */
    public boolean opensPerson() {
        return "true".equals(newPerson);
    }

    private boolean hasPerson() {
        return said(name) || said(phone) || said(email) || said(postalAddress) || said(nationalId);
    }

    /** The matter alone, without whom it is from: what a draft keeps. */
    TalkForm matterOnly() {
        return new TalkForm(
                matter,
                text,
                neighbourhood,
                neighbourhoodText,
                address,
                landmark,
                subject,
                subjectText,
                kind,
                hidden,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With the fields of a new person open, filled with what was looked for. */
    TalkForm withNewPerson(@Nullable String ofName, @Nullable String ofPhone, @Nullable String ofNationalId) {
        return new TalkForm(
                matter,
                text,
                neighbourhood,
                neighbourhoodText,
                address,
                landmark,
                subject,
                subjectText,
                kind,
                hidden,
                null,
                "true",
                ofName,
                ofPhone,
                email,
                postalAddress,
                ofNationalId,
                medium,
                language,
                callTime);
    }

    static boolean said(@Nullable String s) {
        return s != null && !s.isBlank();
    }
}
