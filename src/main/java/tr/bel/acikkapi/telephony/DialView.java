package tr.bel.acikkapi.telephony;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows of calling somebody by a key.
 *
 * @param possible whether an exchange is connected that makes calls; else the number is dialled by hand
 * @param asking whether the telephone at which it is to ring first is asked for: who takes calls of a door has said it already
 * @param extension that telephone, where it is known
 * @param key of this showing of the form
 * @param last the last call about this entry; absent where none was ordered
 * @param mine whether the reader ordered it, and so may ask how it goes on
 */
public record DialView(
        boolean possible,
        boolean asking,
        @Nullable String extension,
        UUID key,
        @Nullable Dialled last,
        boolean mine) {}
