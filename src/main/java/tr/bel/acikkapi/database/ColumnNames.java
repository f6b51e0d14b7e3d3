package tr.bel.acikkapi.database;

import java.util.Locale;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.stereotype.Component;

/**
 * The column of a property, {@code nationalId} in {@code national_id}. Spring Data's own strategy writes small letters by the language of
 * the machine: on a Turkish one it looks for {@code national_ıd}.
 */
@Component
class ColumnNames implements NamingStrategy {

    @Override
    public String getColumnName(RelationalPersistentProperty property) {
        return of(property.getName());
    }

    static String of(String property) {
        return property.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
