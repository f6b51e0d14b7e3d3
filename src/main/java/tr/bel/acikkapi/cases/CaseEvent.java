package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.PauseReason;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Place;

/** Everything that can happen to a case itself. Whoever listens switches over it, so that the compiler finds the forgotten one. */
public sealed interface CaseEvent extends CaseFact {

    /**
     * A case was opened; the content is the citizen's own words.
     *
     * @param quiet whether the applicant was told of the receipt long ago, by another system
     */
    record CaseReceived(
            long caseId,
            String number,
            String door,
            Kind kind,
            @Nullable String subject,
            Clockwork clockwork,
            String content,
            boolean quiet,
            Actor actor,
            Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            Map<String, String> facts = factsOf("door", door, "kind", kind.name(), "number", number);
            facts.putAll(clockwork.facts());
            return facts;
        }
    }

    /** Coordination said what it is about. */
    record CaseClassified(long caseId, String subject, Kind kind, Clockwork clockwork, Actor actor, Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            Map<String, String> facts = factsOf("subject", subject, "kind", kind.name());
            facts.putAll(clockwork.facts());
            return facts;
        }
    }

    /** The key of a pause's reason. */
    String PAUSE = "pause";

    /** Clocks stand still, for a reason other than a question to the applicant. */
    record ClocksPaused(
            long caseId, PauseReason reason, @Nullable String content, Actor actor, Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf(PAUSE, reason.name());
        }
    }

    /** They go on. */
    record ClocksResumed(long caseId, PauseReason reason, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf(PAUSE, reason.name());
        }
    }

    /** Another office or authority must be heard, so that the law gives more time (law 4982 art. 11); the content says whom. */
    record LimitExtended(long caseId, String content, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** Coordination set how soon it must be looked at. */
    record CasePrioritised(long caseId, Priority priority, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("priority", priority.name());
        }
    }

    /** The directorates no longer learn whose it is; the content is why. */
    record IdentityHidden(long caseId, @Nullable String content, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** The place was set or mended. */
    record CasePlaced(long caseId, Place place, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            String neighbourhood = place.neighbourhood();
            return factsOf("neighbourhood", neighbourhood == null ? "" : neighbourhood);
        }

        @Override
        public @Nullable String content() {
            return String.join(
                    " · ",
                    java.util.stream.Stream.of(place.address(), place.landmark())
                            .filter(java.util.Objects::nonNull)
                            .toList());
        }
    }

    /** The case was sent to these directorates, with a note to them. */
    record CaseRouted(
            long caseId,
            List<String> directorates,
            @Nullable String content,
            Actor actor,
            Instant happenedAt) implements CaseEvent {
        public CaseRouted {
            directorates = List.copyOf(directorates);
        }

        @Override
        public Map<String, String> facts() {
            return factsOf("directorates", String.join(",", directorates));
        }
    }

    /** A directorate took it up. */
    record WorkStarted(long caseId, String directorate, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate);
        }
    }

    /** No directorate has it any more: it is coordination's again. */
    record CaseReturned(long caseId, String directorate, String content, Actor actor, Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate);
        }
    }

    /** The applicant was asked something. */
    record ApplicantAsked(long caseId, String content, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** The applicant told more; where they had been asked, the case goes on. */
    record ApplicantReplied(long caseId, String content, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /**
     * What many cases are about was announced; the content is what the applicant will read.
     *
     * @param plannedFor the day that it promises; absent where it promises none
     */
    record AnnouncementMade(
            long caseId, String content, @Nullable LocalDate plannedFor, Actor actor, Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("date", plannedFor == null ? "" : plannedFor.toString());
        }
    }

    /** The work is concluded; the outcome's explanation is what the applicant will read. */
    record CaseResolved(long caseId, Outcome outcome, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            LocalDate planned = outcome.plannedFor();
            return factsOf("outcome", outcome.code().name(), "date", planned == null ? "" : planned.toString());
        }

        @Override
        public String content() {
            return outcome.explanation();
        }
    }

    /** Feedback with substance was delivered while the work goes on: the promise is kept. */
    record ApplicantInformed(long caseId, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** The reasoned answer was delivered. */
    record CaseAnswered(long caseId, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /**
     * A message that counted as delivered came back.
     *
     * @param informedBefore when other feedback with substance was delivered, if any was
     */
    record FeedbackCameBack(long caseId, @Nullable Instant informedBefore, Actor actor, Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("informedBefore", informedBefore == null ? "" : informedBefore.toString());
        }
    }

    /** "Başka bir arzunuz var mı?" was answered with no, or nobody can be asked. */
    record CaseClosed(long caseId, ClosingReason reason, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("closing", reason.name());
        }
    }

    /** It had been closed in another system, from which it was taken over. */
    record CaseClosedElsewhere(long caseId, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** It was not fixed, or not answered well: it is coordination's again. */
    record CaseReopened(long caseId, String content, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** Another authority's: forwarded, and the applicant is told (law 3071 art. 5). */
    record CaseTransferredOut(long caseId, String authority, String content, Actor actor, Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("authority", authority);
        }
    }

    /** Not examined, for one of the law's reasons (law 3071 art. 6). */
    record CaseNotExamined(long caseId, NotExaminedReason reason, String content, Actor actor, Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("notExamined", reason.name());
        }
    }

    /** The applicant took it back. */
    record CaseWithdrawn(long caseId, @Nullable String content, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** Somebody in the house wrote a comment; its text is not for the applicant. */
    record CommentWritten(long caseId, String content, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** A photo or paper was added. */
    record AttachmentAdded(long caseId, String mediaType, String sha256, Actor actor, Instant happenedAt)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("mediaType", mediaType, "sha256", sha256);
        }
    }

    /** The masked data of the applicant was shown to somebody; the content is the reason they gave. */
    record IdentityRevealed(long caseId, String content, Actor actor, Instant happenedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }

    /** Why a file is closed. */
    enum ClosingReason {
        /** The applicant has no further wish. */
        NO_FURTHER_WISH,
        /** The applicant has a further wish, which is an application of its own. */
        FURTHER_WISH,
        /** The applicant said nothing for the time that the municipality waits. */
        NO_REPLY,
        /** There is no way to reach the applicant. */
        NOBODY_TO_TELL
    }

    /** The reasons of law 3071 art. 6. */
    enum NotExaminedReason {
        /** Has no specific subject. */
        NO_SPECIFIC_SUBJECT,
        /** Is a matter for the courts. */
        MATTER_FOR_COURTS,
        /** Lacks name, signature or address (art. 4). */
        LACKS_ELEMENTS
    }

    private static Map<String, String> factsOf(String... pairs) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(pairs[i], pairs[i + 1]);
        }
        return facts;
    }
}
