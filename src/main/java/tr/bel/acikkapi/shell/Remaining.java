package tr.bel.acikkapi.shell;

import java.time.Instant;

/**
 * A clock in words.
 *
 * @param amount "8 sa 40 dk", without direction
 * @param text "8 sa 40 dk kaldı" or "2 sa 5 dk gecikti"
 * @param tone how urgent
 * @param overdue whether the time is up
 * @param due when it is up
 */
public record Remaining(String amount, String text, Tone tone, boolean overdue, Instant due) {}
