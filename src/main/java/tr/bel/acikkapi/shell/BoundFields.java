package tr.bel.acikkapi.shell;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.support.RequestContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;

/**
 * {@code #bound} in component templates: the field of the form around it ({@code th:object}), or a free field where there is no form
 * object.
 */
final class BoundFields {

    private final IExpressionContext context;

    BoundFields(IExpressionContext context) {
        this.context = context;
    }

    /** The field {@code name}; one that comes with its {@code value}, if only an empty one, is no field of the form object around it. */
    public BoundField of(String name, @Nullable Object value, @Nullable String error) {
        String form = form();
        RequestContext request = request();
        if (form == null || request == null || value != null) {
            return BoundField.free(name, value, error);
        }
        return BoundField.bound(name, request.getBindStatus(form + "." + name, false));
    }

    /** Everything wrong with the form, one line a field, then what is wrong with the whole. */
    public List<Problem> problems() {
        String form = form();
        RequestContext request = request();
        Errors errors = form == null || request == null ? null : request.getErrors(form, false);
        if (errors == null || request == null) {
            return List.of();
        }
        var fields = errors.getFieldErrors().stream()
                .map(e -> new Problem(BoundField.idOf(e.getField()), request.getMessage(e)));
        var whole = errors.getGlobalErrors().stream().map(e -> new Problem(null, request.getMessage(e)));
        return java.util.stream.Stream.concat(fields, whole).distinct().toList();
    }

    /**
     * One line of the error summary.
     *
     * @param id of the field, absent for the whole form
     * @param text what is wrong and what to do
     */
    record Problem(@Nullable String id, String text) {}

    private @Nullable String form() {
        Object expression = context.getVariable(SpringContextVariableNames.SPRING_BOUND_OBJECT_EXPRESSION);
        return expression == null ? null : Objects.toString(expression).replaceAll("^[$*]\\{|}$", "");
    }

    private @Nullable RequestContext request() {
        return (RequestContext) context.getVariable(SpringContextVariableNames.SPRING_REQUEST_CONTEXT);
    }
}
