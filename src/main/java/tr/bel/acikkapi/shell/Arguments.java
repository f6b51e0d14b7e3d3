package tr.bel.acikkapi.shell;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IExpressionContext;

/**
 * {@code #arg} in component templates: an argument that the caller may leave out. Read as a plain variable, a forgotten {@code form} or
 * {@code value} would be taken from the page's model; here only what was said at the call (or set around it) counts.
 */
final class Arguments extends AbstractMap<String, Object> {

    private final IExpressionContext context;

    Arguments(IExpressionContext context) {
        this.context = context;
    }

    /** Always, so that an argument left out reads as null. */
    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    @Override
    public @Nullable Object get(Object name) {
        boolean said = !(context instanceof IEngineContext engine) || engine.isVariableLocal((String) name);
        return said ? context.getVariable((String) name) : null;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return Set.of();
    }
}
