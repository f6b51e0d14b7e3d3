package tr.bel.acikkapi.channel.mayorcalls;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise of a call that still goes on.
 *
 * @param key under which the intake knows it
 * @param subject as it was suggested and chosen; coordination decides
 */
record GivenPromise(
        long id, UUID key, String words, @Nullable String subject, LocalDate promisedFor) {}
