package tr.bel.acikkapi.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #bound}, see {@link BoundFields}, and {@code #arg}, see {@link Arguments}. */
class ShellDialect extends AbstractDialect implements IExpressionObjectDialect {

    ShellDialect() {
        super("shell");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("bound", "arg");
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return switch (name) {
                    case "bound" -> new BoundFields(context);
                    case "arg" -> new Arguments(context);
                    default -> null;
                };
            }

            @Override
            public boolean isCacheable(String name) {
                return false;
            }
        };
    }
}
