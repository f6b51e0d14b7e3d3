package tr.bel.acikkapi.connections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the administrator types for a line.
 *
 * @param wanted {@code true} where the line is to be open
 * @param values by the name of the setting
 */
record ConnectionForm(@Nullable String wanted, @Nullable Map<String, String> values) {

    private static final int LONGEST = 300;
    private static final int DIGITS = 9;

    /** As it stands now; secrets are not shown. */
    static ConnectionForm of(Connector connector, Settings settings, boolean wanted) {
        Map<String, String> shown = new HashMap<>();
        connector.settings().stream()
                .filter(s -> s.type() != Setting.Type.SECRET)
                .forEach(s -> shown.put(s.name(), settings.text(s.name())));
        return new ConnectionForm(String.valueOf(wanted), shown);
    }

    boolean isWanted() {
        return "true".equals(wanted);
    }

    /** Tidied; an empty field is told as nothing. */
    Map<String, String> typed() {
        Map<String, String> tidy = new HashMap<>();
        if (values != null) {
            values.forEach((name, value) -> tidy.put(
                    name, value == null ? "" : value.replaceAll("\\p{C}", "").strip()));
        }
        return tidy;
    }

    /** @param kept the names of the secrets that are known already and need not be typed again */
    void check(Connector connector, List<String> kept, Errors errors) {
        for (Setting setting : connector.settings()) {
            String field = "values[" + setting.name() + "]";
            String value = typed().getOrDefault(setting.name(), "");
            boolean known = setting.type() == Setting.Type.SECRET && kept.contains(setting.name());
            if (value.isEmpty() && setting.required() && isWanted() && !known) {
                errors.rejectValue(field, "connections.missing");
            } else if (value.length() > LONGEST) {
                errors.rejectValue(field, "connections.long", new Object[] {LONGEST}, null);
            } else if (setting.type() == Setting.Type.NUMBER && !value.matches("\\d{0," + DIGITS + "}")) {
                errors.rejectValue(field, "connections.number");
            }
        }
    }

    @Override
    public String toString() {
        return typed().keySet().toString();
    }
}
