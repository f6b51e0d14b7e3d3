package tr.bel.acikkapi.directorate.contractor;

/**
 * A firm that works for a directorate.
 *
 * @param email as it was typed and checked; empty where none is known
 * @param phone as it was typed and checked; empty where none is known
 * @param active whether it is given new work
 */
public record Contractor(
        long id, String directorate, String firm, String contactPerson, String email, String phone, boolean active) {}
