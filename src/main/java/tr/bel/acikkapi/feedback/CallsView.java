package tr.bel.acikkapi.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls to make.
 *
 * @param due now, the longest waiting first
 * @param later not before their time
 * @param quietUntil the hour at which calls begin again; absent where they may be made now
 */
record CallsView(
        List<CallLine> due, List<CallLine> later, @Nullable String quietUntil) {}
