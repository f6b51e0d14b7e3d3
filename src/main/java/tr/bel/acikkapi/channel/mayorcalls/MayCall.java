package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Whether the mayor may call somebody: asked when they come onto a list, and again when the number is about to be rung. */
@Component
class MayCall {

    /** Each rule: its message, and the SQL that finds somebody of the same ear or person who speaks against the call. */
    private static final Map<String, String> AGAINST = rules();

    private final JdbcClient jdbc;
    private final MayorCallsSettings settings;
    private final Clock clock;

    MayCall(JdbcClient jdbc, MayorCallsSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("mayorcalls.no.phone", """
            select 1 from citizen.applicant a where a.id = :applicant and (a.phone is null or a.name is null)
            """);
        rules.put("mayorcalls.no.doNotCall", """
            select 1 from mayorcalls.do_not_call d
            where d.lifted_at is null and d.applicant_id in (select mayorcalls.same_ear(:applicant))
            """);
        rules.put("mayorcalls.no.medium", """
            select 1 from citizen.applicant a where a.medium = 'NONE' and a.id in (select citizen.same_person(:applicant))
            """);
        rules.put("mayorcalls.no.erasure", """
            select 1 from privacy.request_applicant w join privacy.request r using (case_id) join cases.case_file c on c.id = r.case_id
            where r.wish = 'ERASURE' and (c.open or r.granted_at is not null)
                and w.applicant_id in (select citizen.same_person(:applicant))
            """);
        rules.put("mayorcalls.no.rest", """
            select 1 from mayorcalls.listing l join mayorcalls.call k on k.listing_id = l.id
            where k.outcome in ('REACHED', 'DO_NOT_CALL') and k.ended_at > :restedSince
                and l.applicant_id in (select mayorcalls.same_ear(:applicant))
            """);
        return rules;
    }

    /** Why this person is not called; empty where nothing speaks against it. */
    Optional<Refusal> refusal(long applicantId) {
        for (Map.Entry<String, String> rule : AGAINST.entrySet()) {
            boolean against = jdbc.sql("select exists (" + rule.getValue() + ")")
                    .param("applicant", applicantId)
                    .param("restedSince", SqlTime.of(clock.instant().minus(settings.rest())))
                    .query(Boolean.class)
                    .single();
            if (against) {
                return Optional.of(
                        rule.getKey().equals("mayorcalls.no.rest")
                                ? Refusal.of(rule.getKey(), settings.rest().toDays())
                                : Refusal.of(rule.getKey()));
            }
        }
        return Optional.empty();
    }
}
