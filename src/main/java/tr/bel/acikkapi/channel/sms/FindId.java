package tr.bel.acikkapi.channel.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Phone;

/**
 * Finds the national id in a message, or what was meant to be one. Telephones, case numbers and the numbers of a subscription are none.
 *
 * <p>A letter O in place of a nought is not mended: whoever typed it is asked, as a wrong digit beside it would go unseen.
 */
final class FindId {

    private static final String LABELLED = "(?:(?<![\\p{L}\\d])[\\[(\"'“”]*(?:benim )?(?:t ?\\.? ?c ?\\.?(?: ?k ?\\.?"
            + " ?(?:n\\.?)?)?|y\\.?k\\.?n\\.?|yabanci(?: uyruklu)?(?: tc)?(?= ?kimlik|"
            + " ?no)|vatandaslik|kimligim|kimlik|nufus(?= no|"
            + " kimlik)|passport|pasaport)(?:['’]?(?:m|si|im|mi|sini|mi?z)(?!\\p{L}))?(?:["
            + " .]?kimlik(?:im|lik)?)?(?: ?karti?)?(?:["
            + " .]?(?:no|nosu|nom|nosunu|numarasi|numaram|numara|num|nr)(?!\\p{L})\\.?)?(?:"
            + " (?:da|ise|su|soyle|bu)(?!\\p{L}))?";
    private static final String SIGN = ")\\s*[:=.,;>#-]{0,2}\\s*[\\[(\"'“”]*\\s*$";
    private static final Pattern STRONG = Pattern.compile(LABELLED + SIGN);
    private static final Pattern LABEL = Pattern.compile(LABELLED + "|\\bno\\b|#" + SIGN);
    private static final Pattern GLUED = Pattern.compile("(?:tc ?no|tckn|tcno|tc|kimlik ?no|no)[:=]?$");
    /** What belongs to the number and stands behind it. */
    private static final Pattern AFTER =
            Pattern.compile("^[\\])\"'“”]*\\s*(?:(?:t\\.? ?c\\.? ?)?(?:kimlik ?)?(?:no|numara)\\s?['’]?l[uiı](?!\\p{L})"
                    + "|t\\.c\\.?(?![\\p{L}\\d])|tc(?:['’]?(?:li|m|im|si|kn))?(?![\\p{L}\\d])(?! ?kimlik kart| ?kimlig)"
                    + "|(?:tc )?kimlik (?:no|nom|numaram|numarasi)(?!\\p{L}))");

    private static final Pattern GROUP = Pattern.compile("[0-9]+");
    private static final Pattern JOIN = Pattern.compile(" ?[._–•·-] ?| {1,3}|\\s*\\n\\s*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{Alnum}])(?<![0-9][/.,-])[0-9](?:[0-9oO]{8,12}|(?<![0-9][ ._-][0-9])(?:[ ._-]?[0-9]){9,11}(?!["
                    + " ._-][0-9]{2}))(?![0-9]|[/-][0-9])");
    private static final Pattern AFTER_LETTERS = Pattern.compile("(?<=\\p{L})[0-9]{10,12}(?![0-9])");
    /** "tc 123*****890", "kimlik 99123": too short or hidden, and yet what was meant. */
    private static final Pattern GARBLED = Pattern.compile(
            "(?<![\\p{Alnum}])(?!20\\d{2}(?!\\d))[0-9](?:[ .-]?[0-9*xX]){3,13}(?![\\p{Alnum}]|[/-][0-9])");

    private static final Pattern OTHER = Pattern.compile("(?:abone(?:lik)?|vergi(?:"
        + " kimlik)?|kart|kentkart|ada|parsel|imei|tesisat|sayac|fatura|dosya|sicil|basvuru|evrak|makbuz|hesap|tahakkuk|sozlesme|musteri|iban|police|tel|telefon|telefonum|cep|gsm)(?:"
        + " ?(?:no|nom|numarasi|numaram))?\\s*[:=.]?\\s*$");
    private static final Pattern CASE = Pattern.compile("20[0-9]{2} ?- ?[0-9]{6}");
    private static final int ID = 11;

    private FindId() {}

    /**
     * Where it stands.
     *
     * @param from with its label before it
     * @param until after its last digit and the label behind it
     * @param typed as it was typed
     * @param id absent where it is not valid
     */
    record Found(
            int from, int until, String typed, @Nullable NationalId id, boolean labelled) {}

    /** All valid ones; where there is none, the one that was meant to be one. */
    static List<Found> in(String text) {
        String folded = Polite.folded(text);
        List<Found> valid = valid(text, folded);
        return valid.isEmpty() ? wrong(text, folded).stream().toList() : valid;
    }

    private static List<Found> valid(String text, String folded) {
        List<int[]> groups = new ArrayList<>();
        GROUP.matcher(text).results().forEach(g -> groups.add(new int[] {g.start(), g.end()}));
        List<Found> found = new ArrayList<>();
        groups.stream()
                .filter(g -> g[1] - g[0] == ID)
                .forEach(g -> valid(text, folded, g[0], g[1]).ifPresent(found::add));
        for (int i = 0; i < groups.size(); i++) {
            int start = groups.get(i)[0];
            int end = ending(text, groups, i);
            boolean apart = found.stream().noneMatch(f -> f.from() < end && start < f.until());
            boolean lettered = start > 0
                    && Character.isLetter(text.charAt(start - 1))
                    && !GLUED.matcher(folded.substring(0, start)).find();
            if (end > 0 && apart && !lettered && !(end < text.length() && Character.isLetter(text.charAt(end)))) {
                valid(text, folded, start, end).ifPresent(found::add);
            }
        }
        boolean same = found.stream().map(Found::id).distinct().count() == 1;
        return same ? found.subList(0, 1) : found;
    }

    /** Where eleven digits end that begin with this group and go on in further ones; 0 where none do. */
    private static int ending(String text, List<int[]> groups, int first) {
        int digits = 0;
        for (int at = first; at < groups.size() && digits < ID; at++) {
            int[] group = groups.get(at);
            if (at > first
                    && !JOIN.matcher(text.substring(groups.get(at - 1)[1], group[0]))
                            .matches()) {
                return 0;
            }
            digits += group[1] - group[0];
            if (digits == ID && at > first) {
                return group[1];
            }
        }
        return 0;
    }

    private static Optional<Found> valid(String text, String folded, int start, int end) {
        String typed = text.substring(start, end);
        String before = folded.substring(0, start);
        boolean part =
                (before.matches("(?s).*\\d[/.-]") && !STRONG.matcher(before).find())
                        || folded.substring(end).matches("(?s)[/-]\\d.*");
        return part || isOther(before)
                ? Optional.empty()
                : NationalId.parse(typed.replaceAll("[^0-9]", "")).map(id -> found(folded, typed, start, end, id));
    }

    private static boolean isOther(String before) {
        return OTHER.matcher(before).find() && !STRONG.matcher(before).find();
    }

    private static Optional<Found> wrong(String text, String folded) {
        for (Pattern shape : List.of(NUMBER, AFTER_LETTERS, GARBLED)) {
            Matcher m = shape.matcher(text);
            while (m.find()) {
                if (isMeant(shape, folded.substring(0, m.start()), m.group())) {
                    return Optional.of(found(folded, m.group(), m.start(), m.end(), null));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMeant(Pattern shape, String before, String typed) {
        boolean labelled = LABEL.matcher(before).find() || GLUED.matcher(before).find();
        if (shape == GARBLED) {
            return STRONG.matcher(before).find();
        }
        if (CASE.matcher(typed).matches()) {
            return false;
        }
        String digits = typed.replaceAll("[ ._-]", "");
        boolean telephone =
                Phone.parse(digits.startsWith("90") ? "+" + digits : digits).isPresent();
        boolean ofLength = digits.length() >= ID - 1 && digits.length() <= ID + 1;
        return ofLength && !isOther(before) && (labelled || !telephone);
    }

    private static Found found(String folded, String typed, int start, int end, @Nullable NationalId id) {
        String before = folded.substring(0, start);
        Matcher label = LABEL.matcher(before);
        Matcher glued = GLUED.matcher(before);
        boolean labelled = label.find();
        boolean attached = !labelled && glued.find();
        int from = labelled ? label.start() : attached ? glued.start() : start;
        Matcher behind = AFTER.matcher(folded.substring(end));
        return new Found(from, behind.find() ? end + behind.end() : end, typed, id, labelled || attached);
    }
}
