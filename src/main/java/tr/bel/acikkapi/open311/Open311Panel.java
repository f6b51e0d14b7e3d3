package tr.bel.acikkapi.open311;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Discretion;
import tr.bel.acikkapi.staff.StaffMember;

/** On the page of a case: through which partner it came, what was said beside it, and what partners reported since. */
@Component
class Open311Panel implements CasePanel {

    private static final int ORDER = 60;

    private final JdbcClient jdbc;

    Open311Panel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Through whom it came; what was said beside it may name the applicant, and is shown to those who may know them. */
    record Origin(
            String partner,
            @Nullable String mediaUrl,
            @Nullable String attributes) {}

    /** What a partner reported. */
    record Report(
            String partner,
            @Nullable String status,
            String text,
            @Nullable String mediaUrl,
            Instant happenedAt) {}

    /** What the fragment shows. */
    record PanelView(@Nullable Origin origin, List<Report> reports) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        Origin origin = jdbc.sql("""
            select k.partner, o.media_url, o.attributes from open311.origin o join open311.api_key k on k.id = o.key_id
            where o.case_id = :case
            """)
                .param("case", file.id())
                .query(Origin.class)
                .optional()
                .map(o -> Discretion.knows(viewer, file.identityHidden()) ? o : new Origin(o.partner(), null, null))
                .orElse(null);
        List<Report> reports =
                jdbc.sql("""
                    select k.partner, u.status, u.text, u.media_url, u.happened_at
                    from open311.partner_update u join open311.api_key k on k.id = u.key_id where u.case_id = :case order by u.id desc
                    """).param("case", file.id()).query(Report.class).list();
        return origin == null && reports.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("open311/PanelFragment", new PanelView(origin, reports)));
    }
}
