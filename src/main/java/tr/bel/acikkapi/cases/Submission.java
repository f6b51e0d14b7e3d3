package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.municipality.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Place;

/**
 * What every door hands to {@link Intake}: one matter of one applicant. Built with {@link #through}.
 *
 * @param door the code of the door
 * @param contactId the conversation in which it was said
 * @param kind as far as the door knows; coordination decides
 * @param text the applicant's own words, 1 to 20,000 characters
 * @param subject where the applicant or the clerk found one
 * @param applicantId absent where the applicant wishes to stay unknown
 * @param identityHidden the applicant's name is kept from the directorates
 * @param law what binds us to answer, and by when
 * @param happenedAt when it was said; clocks run from here, even if we learned it later
 * @param answers to the guided questions of the subject
 * @param attachments checked photos and papers, see {@link AttachmentCheck}
 * @param externalReference another system's number, unique where present
 * @param followUpOf the case of which this one is the continuation
 * @param quiet whether the applicant was told of the receipt long ago, by another system
 */
public record Submission(
        String door,
        long contactId,
        Kind kind,
        String text,
        Place place,
        @Nullable String subject,
        @Nullable Long applicantId,
        boolean identityHidden,
        Language language,
        LegalBasis law,
        Instant happenedAt,
        Actor actor,
        List<Answer> answers,
        List<CheckedAttachment> attachments,
        @Nullable String externalReference,
        @Nullable Long followUpOf,
        boolean quiet) {

    /** The most characters that an application's text may have. */
    public static final int LONGEST_TEXT = 20_000;

    public Submission {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a door let a text of " + text.length() + " characters through");
        }
        answers = List.copyOf(answers);
        attachments = List.copyOf(attachments);
    }

    /** What was said at this door, in this conversation; by nobody known and about no place, until that is added. */
    public static Builder through(
            String door, long contactId, Kind kind, String text, Actor actor, Instant happenedAt) {
        return new Builder(door, contactId, kind, text, actor, happenedAt);
    }

    /** What a door adds as far as it knows it. */
    public static final class Builder {

        private final String door;
        private final long contactId;
        private final Kind kind;
        private final String text;
        private final Actor actor;
        private final Instant happenedAt;
        private Place place = Place.UNKNOWN;
        private @Nullable String subject;
        private @Nullable Long applicantId;
        private boolean identityHidden;
        private Language language = Language.TR;
        private @Nullable LegalBasis law;
        private List<Answer> answers = List.of();
        private List<CheckedAttachment> attachments = List.of();
        private @Nullable String externalReference;
        private @Nullable Long followUpOf;
        private boolean quiet;

        private Builder(String door, long contactId, Kind kind, String text, Actor actor, Instant happenedAt) {
            this.door = door;
            this.contactId = contactId;
            this.kind = kind;
            this.text = text;
            this.actor = actor;
            this.happenedAt = happenedAt;
        }

        public Builder at(Place where) {
            place = where;
            return this;
        }

        public Builder about(@Nullable String subjectCode) {
            subject = subjectCode;
            return this;
        }

        /** @param applicant absent for somebody who stays unknown */
        public Builder by(@Nullable Long applicant, boolean hidden, Language speaks) {
            applicantId = applicant;
            identityHidden = applicant != null && hidden;
            language = speaks;
            return this;
        }

        /** For a door with a law of its own (CİMER); without this, the law follows from kind and name. */
        public Builder under(LegalBasis binding) {
            law = binding;
            return this;
        }

        public Builder answering(List<Answer> said) {
            answers = said;
            return this;
        }

        public Builder with(List<CheckedAttachment> checked) {
            attachments = checked;
            return this;
        }

        public Builder knownElsewhereAs(String reference) {
            externalReference = reference;
            return this;
        }

        public Builder continuing(long caseId) {
            followUpOf = caseId;
            return this;
        }

        /** The applicant is not told of the receipt: another system did that when it happened. */
        public Builder quietly() {
            quiet = true;
            return this;
        }

        public Submission build() {
            LegalBasis binding = law == null ? LegalBasis.of(kind, applicantId != null) : law.of(kind);
            return new Submission(
                    door,
                    contactId,
                    kind,
                    text,
                    place,
                    subject,
                    applicantId,
                    identityHidden,
                    language,
                    binding,
                    happenedAt,
                    actor,
                    answers,
                    attachments,
                    externalReference,
                    followUpOf,
                    quiet);
        }
    }
}
