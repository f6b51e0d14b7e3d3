package tr.bel.acikkapi.telephony;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an exchange tells of a call that it was ordered to make, in our words. To the exchange the agent is the caller, and the citizen a
 * telephone that rings and answers.
 */
@Component
class DialledSteps {

    private final Agents agents;
    private final JdbcClient jdbc;

    DialledSteps(Agents agents, JdbcClient jdbc) {
        this.agents = agents;
        this.jdbc = jdbc;
    }

    private record By(String username, String extension) {}

    /** The same where the call was not ordered. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Sighting> ours(long call, List<Sighting> sightings) {
        Optional<By> by = jdbc.sql("select username, extension from telephony.dialling where call_id = :call")
                .param("call", call)
                .query(By.class)
                .optional();
        by.ifPresent(_ -> why(call, sightings));
        return by.map(b -> sightings.stream().map(s -> ours(s, b)).toList()).orElse(sightings);
    }

    private Sighting ours(Sighting told, By by) {
        Sighting known = told.line(null).caller(null, null).channel(null);
        String telephone = told.extension();
        boolean colleague = telephone != null && agents.at(telephone, told.at()) != null;
        if (told.step() == Step.ANSWERED && !colleague) {
            return known.extension(by.extension()).agent(by.username());
        }
        return told.step() == Step.RINGING || told.step() == Step.RANG_OUT ? known.extension(null) : known;
    }

    private void why(long call, List<Sighting> sightings) {
        sightings.stream()
                .map(Sighting::cause)
                .filter(c -> c != null)
                .findFirst()
                .ifPresent(cause -> jdbc.sql(
                                "update telephony.dialling set cause = :cause where call_id = :call and cause is null")
                        .param("cause", cause)
                        .param("call", call)
                        .update());
    }
}
