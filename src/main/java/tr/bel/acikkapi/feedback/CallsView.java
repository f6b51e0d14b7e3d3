package tr.bel.acikkapi.feedback;

import java.util.List;

/**
 * The calls to make.
 *
 * @param due now, the longest waiting first
 * @param later not before their time
 */
record CallsView(List<CallLine> due, List<CallLine> later) {}
