package tr.bel.acikkapi.citizen;

import java.util.function.Supplier;

/**
 * A photo or paper that is kept.
 *
 * @param name unique among all of them, and fit for a file
 * @param content asked for when it is its turn: all photos of a busy person at once would fill the memory
 */
public record HeldFile(String name, Supplier<byte[]> content) {}
