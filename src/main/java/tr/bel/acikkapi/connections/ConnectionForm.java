package tr.bel.acikkapi.connections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/**
 * What the administrator types for a line.
 *
 * @param wanted {@code true} where the line is to be open
 * @param version of the line as the page showed it
 * @param values by the name of the setting
 */
record ConnectionForm(
        @Nullable String wanted,
        @Nullable String version,
        @Nullable Map<String, String> values) {

    private static final int LONGEST = 1_000;
    private static final int DIGITS = 9;
    private static final int GREATEST = 999_999_999;

    /** As it stands now; secrets are not shown. */
    static ConnectionForm of(Connector connector, Settings settings, Connections.Line line) {
        Map<String, String> shown = new HashMap<>();
        connector.settings().stream()
                .filter(s -> s.type() != Setting.Type.SECRET)
                .forEach(s -> shown.put(s.name(), settings.text(s.name())));
        return new ConnectionForm(String.valueOf(line.wanted()), String.valueOf(line.version()), shown);
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

    /** -1 for what cannot be one. */
    long seen() {
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    /**
     * Tells what is wrong.
     *
     * @param before what is kept
     * @param kept the names of the secrets that are known already and need not be typed again
     */
    void check(Connector connector, Settings before, List<String> kept, Errors errors) {
        Map<String, String> typed = typed();
        boolean moved = connector.settings().stream()
                .filter(Setting::address)
                .anyMatch(s -> !typed.getOrDefault(s.name(), "").equals(before.text(s.name())));
        for (Setting setting : connector.settings()) {
            String field = "values[" + setting.name() + "]";
            String value = typed.getOrDefault(setting.name(), "");
            Object[] label = {label(connector, setting), LONGEST, GREATEST};
            boolean known = setting.type() == Setting.Type.SECRET && kept.contains(setting.name());
            if (known && moved && value.isEmpty()) {
                errors.rejectValue(field, "connections.secret.moved", label, null);
            } else if (value.isEmpty() && setting.required() && isWanted() && !known) {
                errors.rejectValue(field, "connections.missing", label, null);
            } else if (value.length() > LONGEST) {
                errors.rejectValue(field, "connections.long", label, null);
            } else if (setting.type() == Setting.Type.NUMBER && !value.matches("\\d{0," + DIGITS + "}")) {
                errors.rejectValue(
                        field,
                        setting.check() == Check.NONE ? "connections.number" : "connections.check." + setting.check(),
                        label,
                        null);
            } else if (!value.isEmpty() && !setting.check().holds(value)) {
                errors.rejectValue(field, "connections.check." + setting.check(), label, null);
            }
        }
        boolean secrets = connector.settings().stream()
                .anyMatch(s -> s.type() == Setting.Type.SECRET
                        && !typed.getOrDefault(s.name(), "").isEmpty());
        if (errors.hasErrors() && secrets) {
            errors.reject("connections.secret.again");
        }
    }

    private static MessageSourceResolvable label(Connector connector, Setting setting) {
        return new DefaultMessageSourceResolvable(connector.texts() + ".setting." + setting.name());
    }

    @Override
    public String toString() {
        return typed().keySet().toString();
    }
}
