package tr.bel.acikkapi.channel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The symbols of subjects. An operator may choose any of two thousand for a subject, so they are not in the house's sprite: the paths go
 * into the page, some hundred bytes each.
 */
@Component
class Icons {

    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final String UNKNOWN = "chat-dots";

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** The paths of Bootstrap's icon of this name, in a box of 16 by 16; a speech bubble for a name that is none. */
    String svg(String name) {
        return known.computeIfAbsent(NAME.matcher(name).matches() ? name : UNKNOWN, Icons::read);
    }

    private static String read(String name) {
        try (InputStream file = Icons.class.getClassLoader().getResourceAsStream(FOLDER + name + ".svg")) {
            if (file == null) {
                return name.equals(UNKNOWN) ? "" : read(UNKNOWN);
            }
            String svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
