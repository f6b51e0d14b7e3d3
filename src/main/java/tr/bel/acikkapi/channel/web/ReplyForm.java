package tr.bel.acikkapi.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Phone;

/**
 * How the citizen wants to hear from us.
 *
 * @param medium a {@link Medium}'s name; empty while none was chosen
 * @param language a {@link Language}'s name; empty for that of the page
 */
record ReplyForm(
        @Nullable String medium,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String postalAddress,
        @Nullable String language) {

    static final int LONGEST_ADDRESS = 400;
    static final ReplyForm EMPTY = new ReplyForm("", "", "", "", "");

    ReplyForm {
        medium = Typed.line(medium);
        phone = Typed.line(phone);
        email = Typed.line(email);
        postalAddress = Typed.lines(postalAddress);
        language = Typed.line(language);
    }

    /** Only what belongs to the chosen way is asked, checked and kept. */
    List<Problem> problems(List<Medium> offered) {
        Optional<Medium> chosen = chosen().filter(offered::contains);
        if (chosen.isEmpty()) {
            return List.of(Problem.of("medium", "web.reply.medium.missing"));
        }
        List<Problem> problems = new ArrayList<>();
        boolean wantsEmail = chosen.get() == Medium.EMAIL;
        if (wantsEmail && isTyped(email) && address().isEmpty()) {
            problems.add(Problem.of("email", "web.reply.email.wrong"));
        }
        if (asksPhone(chosen.get()) && isTyped(phone) && telephone().isEmpty()) {
            problems.add(Problem.of("phone", "web.reply.phone.wrong"));
        }
        if (chosen.get() == Medium.LETTER && postalAddress != null && postalAddress.length() > LONGEST_ADDRESS) {
            problems.add(Problem.of("postalAddress", "web.place.tooLong", LONGEST_ADDRESS));
        }
        if (problems.isEmpty()) {
            details(PersonForm.EMPTY, Language.TR)
                    .refusal()
                    .ifPresent(r -> problems.add(new Problem(field(chosen.get()), r)));
        }
        return problems;
    }

    Optional<Medium> chosen() {
        for (Medium each : Medium.values()) {
            if (each.name().equals(medium)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** What we write and speak to the citizen in. */
    Language speaks(Language page) {
        return Language.named(String.valueOf(language)).orElse(page);
    }

    /** With a language chosen already. */
    ReplyForm speaking(Language page) {
        return new ReplyForm(medium, phone, email, postalAddress, speaks(page).name());
    }

    Optional<Phone> telephone() {
        return phone != null && isTyped(phone) && asksPhone(chosen().orElse(Medium.NONE))
                ? Phone.parse(phone)
                : Optional.empty();
    }

    public Optional<EmailAddress> address() {
        return email != null && isTyped(email) && chosen().orElse(Medium.NONE) == Medium.EMAIL
                ? EmailAddress.parse(email)
                : Optional.empty();
    }

    /** Where our words would go: the mailbox or telephone that was given. */
    Optional<String> reachedAt() {
        return address().map(EmailAddress::value).or(() -> telephone().map(Phone::e164));
    }

    public Optional<String> letterAddress() {
        return postalAddress != null && isTyped(postalAddress) && chosen().orElse(Medium.NONE) == Medium.LETTER
                ? Optional.of(postalAddress)
                : Optional.empty();
    }

    /** What {@code citizen} keeps of a person who gave a name. */
    ApplicantDetails details(PersonForm person, Language language) {
        return new ApplicantDetails(
                person.personName().orElse(null),
                person.identity().orElse(null),
                telephone().orElse(null),
                address().orElse(null),
                letterAddress().orElse(null),
                chosen().orElse(Medium.NONE),
                language);
    }

    /** A crew that does not find the place may call, so a telephone is asked for, optionally, whenever we write as well. */
    private static boolean asksPhone(Medium medium) {
        return medium != Medium.NONE;
    }

    private static String field(Medium medium) {
        return switch (medium) {
            case EMAIL -> "email";
            case SMS, CALL -> "phone";
            case LETTER -> "postalAddress";
            case NONE -> "medium";
        };
    }

    private static boolean isTyped(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    @Override
    public String toString() {
        return "by " + medium;
    }
}
