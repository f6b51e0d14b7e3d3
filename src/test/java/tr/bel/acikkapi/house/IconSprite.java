package tr.bel.acikkapi.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Builds static/icons.svg from the Bootstrap Icons webjar: the icons already there and those named as arguments.
 * {@code ./mvnw -q test-compile exec:exec@icons -Dicons="rocket snow"}.
 */
final class IconSprite {

    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([\\w-]+)\"");

    private IconSprite() {}

    public static void main(String[] args) throws IOException {
        Set<String> names = names();
        for (String arg : args) {
            names.addAll(Set.of(arg.trim().split("\\s+")));
        }
        names.remove("");
        Files.writeString(House.STATIC.resolve("icons.svg"), build(names));
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        SYMBOL.matcher(House.read(House.STATIC.resolve("icons.svg"))).results().forEach(m -> names.add(m.group(1)));
        return names;
    }

    static String build(Set<String> names) throws IOException {
        StringBuilder sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">\n"
                + "<!-- Bootstrap Icons 1.13.1, MIT licence, (c) 2019-2024 The Bootstrap Authors."
                + " Written by tr.bel.acikkapi.house.IconSprite; do not edit. -->\n");
        for (String name : names) {
            sprite.append("<symbol id=\"%s\" viewBox=\"0 0 16 16\">%s</symbol>\n".formatted(name, drawing(name)));
        }
        return sprite.append("</svg>\n").toString();
    }

    private static String drawing(String name) throws IOException {
        try (InputStream svg = IconSprite.class.getClassLoader().getResourceAsStream(FOLDER + name + ".svg")) {
            if (svg == null) {
                throw new IllegalArgumentException("Bootstrap Icons has no " + name);
            }
            String text = new String(svg.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('>') + 1, text.lastIndexOf("</svg>"))
                    .replaceAll("\\s*\\n\\s*", "")
                    .strip();
        }
    }
}
