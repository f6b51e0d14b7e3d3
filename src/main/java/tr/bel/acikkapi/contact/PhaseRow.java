package tr.bel.acikkapi.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a conversation, with both times. */
public record PhaseRow(Phase phase, @Nullable String note, Instant happenedAt, Instant recordedAt) {}
