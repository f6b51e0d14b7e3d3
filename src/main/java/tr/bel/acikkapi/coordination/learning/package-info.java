/**
 * Learns from decided cases what a case is about, and keeps count of how often it was right.
 *
 * <p>Promises: everything is computed here, nothing leaves the house; a suggestion carries its confidence and the words that spoke for it,
 * and decides nothing; a text that resembles nothing learned gets no confident suggestion; a node uses the newest model at most a few
 * seconds after it was trained on any node.
 *
 * <p>Listens to {@link tr.bel.acikkapi.cases.CaseEvent.CaseClassified}, decisions of staff only. Learns every night and when an
 * administrator asks. Its figures on real complaints are in docs/classifier.md.
 */
@ApplicationModule(
        displayName = "coordination.learning",
        allowedDependencies = {"shared", "shell", "municipality", "staff", "cases"})
@NullMarked
package tr.bel.acikkapi.coordination.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
