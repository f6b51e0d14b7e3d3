package tr.bel.acikkapi.channel.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Choice;

/** The neighbourhoods that a citizen can choose from. */
@Component
class NeighbourhoodChoices {

    private final Neighbourhoods neighbourhoods;

    NeighbourhoodChoices(Neighbourhoods neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    List<Choice> in(Locale locale) {
        Language language = Language.of(locale);
        return neighbourhoods.active().stream()
                .map(n -> Choice.of(n.code(), n.name(language)))
                .toList();
    }
}
