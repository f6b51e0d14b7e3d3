package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import tr.bel.acikkapi.municipality.Municipality;

/**
 * What is asked of every call, in this order: not too many of them, the only jurisdiction there is, and a key that was given and not
 * withdrawn where one is needed or shown. An empty parameter is an absent one.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final String KEY = Gate.class.getName();

    private final ApiKeys keys;
    private final Throttle throttle;
    private final Open311Settings settings;
    private final String jurisdiction;

    Gate(ApiKeys keys, Throttle throttle, Open311Settings settings, Municipality house) {
        this.keys = keys;
        this.throttle = throttle;
        this.settings = settings;
        this.jurisdiction = jurisdiction(settings, house);
    }

    /** The only one. */
    static String jurisdiction(Open311Settings settings, Municipality house) {
        return settings.jurisdiction().isEmpty()
                ? house.email().substring(house.email().indexOf('@') + 1)
                : settings.jurisdiction();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String shown = Parameters.tidy(request.getParameter("api_key"));
        Optional<ApiKey> key = shown.isEmpty() ? Optional.empty() : keys.find(shown);
        OptionalLong wait = key.isPresent()
                ? throttle.count("key:" + key.get().id(), key.get().perMinute())
                : throttle.count("address:" + request.getRemoteAddr(), settings.anonymousPerMinute());
        if (wait.isPresent()) {
            throw Refused.tooMany(wait.getAsLong());
        }
        if (handler instanceof ResourceHttpRequestHandler) {
            throw Refused.notFound("open311.error.404");
        }
        String place = Parameters.tidy(request.getParameter("jurisdiction_id"));
        if (!place.isEmpty() && !place.equals(jurisdiction)) {
            throw Refused.notFound("open311.error.jurisdiction", place);
        }
        boolean post = request.getMethod().equals("POST");
        if (key.isEmpty() && !shown.isEmpty()) {
            throw Refused.noKey("open311.error.key.unknown");
        }
        if (key.isEmpty() && post) {
            throw Refused.noKey("open311.error.key.missing");
        }
        key.ifPresent(k -> {
            keys.countUse(k, post);
            request.setAttribute(KEY, k);
        });
        return true;
    }

    /** The valid key of this call, if it has one. */
    static Optional<ApiKey> key(HttpServletRequest request) {
        return Optional.ofNullable((ApiKey) request.getAttribute(KEY));
    }
}
