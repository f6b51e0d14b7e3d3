package tr.bel.acikkapi.staff;

import java.util.List;

/** A room publishes one bean of this: who may open its pages. */
@FunctionalInterface
public interface AccessRules {

    /** In order; the first that matches an address counts. */
    List<AccessRule> rules();
}
