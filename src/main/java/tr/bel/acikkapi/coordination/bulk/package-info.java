/**
 * One act on many cases: what was marked is kept as a run, looked at before anything is done, and worked off case by case through the
 * same commands as single acts.
 *
 * <p>Promises: a preview changes nothing and says what the commands themselves would say; what is carried out is what was on the screen,
 * each case in the version that the preview showed; each case is done at most once, whoever clicks how often; a run that was broken off
 * goes on where it stopped.
 */
@NullMarked
package tr.bel.acikkapi.coordination.bulk;

import org.jspecify.annotations.NullMarked;
