package tr.bel.acikkapi.citizen;

/** An applicant told something new of themselves; published in the transaction that keeps it. */
public record ApplicantChanged(long applicantId) {}
