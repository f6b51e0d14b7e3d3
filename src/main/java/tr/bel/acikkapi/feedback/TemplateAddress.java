package tr.bel.acikkapi.feedback;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;

/** Where a text is edited: {@code /yonetim/metinler/yanit/eposta/tr}. */
final class TemplateAddress {

    static final String LIST = "/yonetim/metinler";
    static final String ONE = LIST + "/{occasion}/{medium}/{language}";

    private static final Map<Occasion, String> OCCASIONS = new EnumMap<>(Map.of(
            Occasion.RECEIVED, "alindi",
            Occasion.ASKED, "soru",
            Occasion.EXTENDED, "sure-uzatimi",
            Occasion.PLANNED, "plan",
            Occasion.ANNOUNCED, "duyuru",
            Occasion.RESOLVED, "yanit",
            Occasion.TRANSFERRED_OUT, "baska-kurum",
            Occasion.NOT_EXAMINED, "incelenmedi",
            Occasion.REOPENED, "yeniden-acildi",
            Occasion.WITHDRAWN, "geri-cekildi"));
    private static final Map<Medium, String> MEDIA = new EnumMap<>(Map.of(
            Medium.EMAIL, "eposta",
            Medium.SMS, "sms",
            Medium.CALL, "arama",
            Medium.LETTER, "mektup",
            Medium.NONE, "takip"));

    private TemplateAddress() {}

    static String of(Template.Key key) {
        return String.join(
                "/",
                List.of(
                        LIST,
                        String.valueOf(OCCASIONS.get(key.occasion())),
                        String.valueOf(MEDIA.get(key.medium())),
                        key.language().name().toLowerCase(Locale.ROOT)));
    }

    /** Empty for an address that there is not. */
    static Optional<Template.Key> read(String occasion, String medium, String language) {
        for (Language each : Language.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(language)) {
                return named(OCCASIONS, occasion)
                        .flatMap(o -> named(MEDIA, medium).map(m -> new Template.Key(o, m, each)));
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> named(Map<T, String> names, String name) {
        return names.entrySet().stream()
                .filter(e -> e.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
