package tr.bel.acikkapi.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * All texts of the house: every {@code messages/<room>_tr.properties} on the class path with its {@code _en}; a new room adds a file and
 * nothing else. A forgotten key is a bug: it throws where {@code strict} (development, tests), and otherwise is logged and shows its last
 * words, so that a citizen never reads {@code case.status.inProgress}.
 */
class HouseMessages implements MessageSource {

    private static final Logger log = LoggerFactory.getLogger(HouseMessages.class);
    private static final String TURKISH_FILES = "classpath*:messages/*_tr.properties";

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    private final boolean strict;

    HouseMessages(boolean strict, String... basenames) {
        this.strict = strict;
        bundles.setBasenames(basenames);
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setDefaultLocale(TurkishText.TURKISH);
    }

    static HouseMessages ofClasspath(boolean strict) {
        return new HouseMessages(strict, basenames());
    }

    /** {@code messages/shell} for {@code messages/shell_tr.properties}, in alphabetical order. */
    static String[] basenames() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(TURKISH_FILES))
                    .map(Resource::getFilename)
                    .map(file -> "messages/" + String.valueOf(file).replace("_tr.properties", ""))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new IllegalStateException("cannot list the message bundles", e);
        }
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        return bundles.getMessage(code, args, defaultMessage, ours(locale));
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        try {
            return bundles.getMessage(code, args, ours(locale));
        } catch (NoSuchMessageException missing) {
            return missing(code, missing);
        }
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        try {
            return bundles.getMessage(resolvable, ours(locale));
        } catch (NoSuchMessageException missing) {
            String[] codes = resolvable.getCodes();
            return missing(codes == null || codes.length == 0 ? "" : codes[codes.length - 1], missing);
        }
    }

    private String missing(String code, NoSuchMessageException cause) {
        if (strict) {
            throw new MissingText(code, cause);
        }
        log.error("no text for {}", code);
        return code.substring(code.lastIndexOf('.') + 1)
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Locale ours(@Nullable Locale locale) {
        return locale == null ? TurkishText.TURKISH : locale;
    }

    /** A text was forgotten; not a {@link NoSuchMessageException}, which template engines swallow. */
    static class MissingText extends RuntimeException {
        MissingText(String code, NoSuchMessageException cause) {
            super("no text for " + code, cause);
        }
    }
}
