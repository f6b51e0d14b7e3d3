package tr.bel.acikkapi.coordination.rules;

/** When a rule holds, and what it wants then: what is kept of one version, besides its name. */
record Definition(Conditions conditions, Decision decision) {}
