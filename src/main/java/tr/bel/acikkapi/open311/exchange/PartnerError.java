package tr.bel.acikkapi.open311.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a partner says went wrong.
 *
 * @param code absent where only words were sent
 */
public record PartnerError(@Nullable String code, String description) {}
