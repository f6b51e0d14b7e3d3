/**
 * The mayor's own calls: the private office makes a list by rules, the mayor calls one person after the other, and what is promised
 * becomes a case.
 *
 * <p>Promises: nobody is listed who has no telephone, does not wish to be called, asked to be forgotten, or was reached within the rest
 * time; two sessions never take one person; whoever is drawn by lot is drawn so that anybody can compute it again; a hidden identity leads
 * nobody to its applicant; one promise makes one case, whatever is pressed twice; whether a promise is kept is never stored, the case
 * tells it; nothing typed is lost to a reload or to a second writer.
 *
 * <p>Listens to nothing. Publishes {@link tr.bel.acikkapi.channel.mayorcalls.PromiseGiven} for the history of a case.
 */
@ApplicationModule(
        displayName = "channel.mayorcalls",
        allowedDependencies = {
            "shared",
            "shell",
            "municipality",
            "staff",
            "citizen",
            "deadline",
            "contact",
            "telephony",
            "cases",
            "feedback"
        })
@NullMarked
package tr.bel.acikkapi.channel.mayorcalls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
