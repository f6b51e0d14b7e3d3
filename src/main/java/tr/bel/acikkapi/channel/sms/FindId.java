package tr.bel.acikkapi.channel.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * Finds the national id in a message, or what was meant to be one. Telephones, case numbers and the numbers of a subscription are none.
 *
 * <p>A letter O in place of a nought is not mended: whoever typed it is asked, as a wrong digit beside it would go unseen.
 */
final class FindId {

    private static final Pattern LABEL =
            Pattern.compile("(?:\\(?\\b(?:benim )?(?:t\\.? ?c\\.?['’]?(?:m|si|im)?\\b\\.?|tckn|ykn|yabanci"
                    + " kimlik|vatandaslik|kimligim|kimlik)(?: ?kimlik)?(?:im|lik)?(?:"
                    + " ?(?:no\\b\\.?|nosu|nom|numarasi|numaram|numara|num))?(?: da\\b)?|\\bno\\b|#)\\s*[:=.#-]?\\s*$");
    private static final Pattern GLUED = Pattern.compile("(?:tc ?no|tckn|tcno|tc|kimlik ?no|no)[:=]?$");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{Alnum}])(?<![0-9][/.,-])[0-9](?:[0-9oO]{8,12}|(?:[ .-]?[0-9]){9,11})(?![0-9]|[/-][0-9])");
    private static final Pattern AFTER_LETTERS = Pattern.compile("(?<=[a-zA-Z])[0-9]{11}(?![0-9])");
    private static final Pattern OTHER = Pattern.compile(
            "(?:abone(?:lik)?|tesisat|sayac|fatura|dosya|sicil|basvuru|evrak|makbuz|hesap|tel|telefon|telefonum|cep|gsm)(?:"
                + " ?(?:no|nom|numarasi|numaram))?\\s*[:=.]?\\s*$");
    private static final int ID = 11;

    private FindId() {}

    /**
     * Where it stands.
     *
     * @param from with its label before it
     * @param until after its last digit
     * @param typed as it was typed
     * @param id absent where it is not valid
     */
    record Found(
            int from, int until, String typed, @Nullable NationalId id, boolean labelled) {}

    /** All valid ones; where there is none, the one that was meant to be one. */
    static List<Found> in(String text) {
        List<Found> valid = new ArrayList<>();
        List<Found> wrong = new ArrayList<>();
        String folded = TurkishText.fold(text);
        if (folded.length() != text.length()) {
            folded = text;
        }
        for (Pattern shape : List.of(NUMBER, AFTER_LETTERS)) {
            Matcher m = shape.matcher(text);
            while (m.find()) {
                found(folded, m.group(), m.start(), m.end()).ifPresent(f -> (f.id() == null ? wrong : valid).add(f));
            }
        }
        return valid.isEmpty() ? wrong.stream().limit(1).toList() : valid;
    }

    private static Optional<Found> found(String folded, String typed, int start, int end) {
        String before = folded.substring(0, start);
        Matcher label = LABEL.matcher(before);
        Matcher glued = GLUED.matcher(before);
        boolean labelled = label.find();
        boolean attached = !labelled && glued.find();
        int from = labelled ? label.start() : attached ? glued.start() : start;
        Optional<NationalId> id = NationalId.parse(typed);
        if (id.isPresent()) {
            return Optional.of(new Found(from, end, typed, id.get(), labelled || attached));
        }
        String digits = typed.replaceAll("[ .-]", "");
        boolean telephone =
                Phone.parse(digits.startsWith("90") ? "+" + digits : digits).isPresent();
        boolean spaced = digits.length() < typed.length();
        boolean ofLength = spaced ? digits.length() == ID : digits.length() >= ID - 1 && digits.length() <= ID + 1;
        boolean meant = ofLength && !OTHER.matcher(before).find() && (labelled || attached || !telephone);
        return meant ? Optional.of(new Found(from, end, typed, null, labelled || attached)) : Optional.empty();
    }
}
