package tr.bel.acikkapi.demo;

import java.util.Arrays;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.CreateAccount;

/** Makes the accounts of the invented people, once. */
@Component
@Profile("demo")
class PersonasMoveIn implements ApplicationRunner {

    private final CreateAccount create;

    PersonasMoveIn(CreateAccount create) {
        this.create = create;
    }

    @Override
    public void run(ApplicationArguments args) {
        Arrays.stream(Personas.values())
                .filter(p -> !create.exists(p.username()))
                .forEach(p -> create.create(p.account()).ifPresent(refusal -> {
                    throw new IllegalStateException(p + " could not move in: " + refusal.key());
                }));
    }
}
