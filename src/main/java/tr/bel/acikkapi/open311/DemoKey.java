package tr.bel.acikkapi.open311;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The key that everybody knows, in a demonstration alone. */
@Component
@Profile("demo")
class DemoKey implements SmartInitializingSingleton {

    static final String KEY = "acikkapi-demo";
    private static final int PER_MINUTE = 120;

    private final ApiKeys keys;

    DemoKey(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keys.insert(KEY, "Demo", null, PER_MINUTE, "demo");
    }
}
