/**
 * What the municipality is: its directorates, its subjects with their promises and default route, its neighbourhoods with their
 * boundaries, its working calendar; and the importers that bring all of it in from readable files.
 *
 * <p>Promises: codes never change and nothing in use is deleted, only switched off; an import is all or nothing and names every fault by
 * line, column and reason; what is asked often is answered from memory, at most a few seconds behind an import made on another node; a
 * point in no neighbourhood is an honest empty, never a guess.
 *
 * <p>Listens to nothing. Loads its first data at the start from {@code acikkapi.municipality.load}; docs/municipality-files.md describes
 * the files.
 */
@ApplicationModule(allowedDependencies = {"shared", "shell"})
@NullMarked
package tr.bel.acikkapi.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
