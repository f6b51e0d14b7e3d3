/**
 * What only the demo profile has: the invented people who work in Çınarova, an ordinary week of its applications, and a mail box in which
 * the letters to its citizens can be read. None of it exists outside the profile.
 *
 * <p>Listens to nothing. Nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "municipality",
            "staff",
            "citizen",
            "deadline",
            "contact",
            "cases",
            "coordination",
            "directorate",
            "feedback"
        })
@NullMarked
package tr.bel.acikkapi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
