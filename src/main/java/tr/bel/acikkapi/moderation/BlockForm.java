package tr.bel.acikkapi.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import tr.bel.acikkapi.shared.Days;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What the administrator types to block somebody.
 *
 * @param contact a telephone, a mailbox, or the number of a case whose applicant is meant; empty for a partner
 * @param partner the id of a partner's key; empty for a person
 * @param until the last day, as {@code 2026-12-01}
 */
record BlockForm(
        @Nullable String contact,
        @Nullable String partner,
        @Nullable String until,
        @Nullable List<String> doors,
        @Nullable String reason) {

    /** A word is no reason. */
    static final int SHORTEST_REASON = 20;

    static final int LONGEST_REASON = 1_000;
    static final BlockForm EMPTY = new BlockForm("", "", "", List.of("WEB", "OPEN311"), "");

    BlockForm {
        contact = TurkishText.tidyLine(contact == null ? "" : contact);
        partner = partner == null ? "" : partner.strip();
        until = until == null ? "" : until.strip();
        doors = doors == null ? List.of() : List.copyOf(doors);
        reason = reason == null ? "" : reason.replaceAll("[\\p{C}&&[^\\n]]", "").strip();
    }

    String said() {
        return contact == null ? "" : contact;
    }

    Optional<Long> key() {
        return partner != null && partner.matches("\\d{1,18}") ? Optional.of(Long.valueOf(partner)) : Optional.empty();
    }

    String why() {
        return reason == null ? "" : reason;
    }

    public Set<QuickDoor> covered() {
        return QuickDoor.read(doors == null ? "" : String.join(",", doors));
    }

    Optional<LocalDate> lastDay() {
        return Days.parse(until);
    }

    /** Everything but who is meant. */
    void check(LocalDate today, Errors typed) {
        if (said().isEmpty() == key().isEmpty()) {
            typed.rejectValue("contact", "moderation.blocks.whom.one");
        }
        if (lastDay()
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(Blocks.MOST_DAYS)))
                .isEmpty()) {
            typed.rejectValue("until", "moderation.blocks.until.wrong", new Object[] {Blocks.MOST_DAYS}, null);
        }
        if (covered().isEmpty()) {
            typed.rejectValue("doors", "moderation.blocks.doors.missing");
        }
        if (why().length() < SHORTEST_REASON || why().length() > LONGEST_REASON) {
            typed.rejectValue(
                    "reason", "moderation.blocks.reason.wrong", new Object[] {SHORTEST_REASON, LONGEST_REASON}, null);
        }
    }
}
