package tr.bel.acikkapi.demo;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.CreateAccount;

/** Makes the accounts of the invented people, once, before the doors open: whoever is quick finds them on the sign-in page. */
@Component
@Profile("demo")
class PersonasMoveIn implements SmartInitializingSingleton {

    private final CreateAccount create;

    PersonasMoveIn(CreateAccount create) {
        this.create = create;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Stream.concat(
                        Arrays.stream(Personas.values()).map(Personas::account),
                        Officers.all().stream().map(Officers.Officer::account))
                .filter(account -> !create.exists(account.username()))
                .forEach(account -> create.create(account).ifPresent(refusal -> {
                    throw new IllegalStateException(account + " could not move in: " + refusal.key());
                }));
    }
}
