package tr.bel.acikkapi.coordination.incident;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What is to be opened.
 *
 * @param title such as "Su kesintisi, Cumhuriyet Mahallesi"
 * @param subject the code of a subject; attached cases without one get it when they are announced to
 * @param neighbourhood code; absent where it is not one neighbourhood's
 */
record NewIncident(
        String title,
        String subject,
        @Nullable String neighbourhood,
        @Nullable GeoPoint point) {

    NewIncident {
        title = TurkishText.tidyLine(title);
        neighbourhood = neighbourhood == null || neighbourhood.isBlank() ? null : neighbourhood;
    }
}
