package tr.bel.acikkapi.staff;

import java.util.Map;
import org.springframework.validation.BindingResult;
import tr.bel.acikkapi.shared.Refusal;

/** Where on a form of this room a refusal belongs. */
final class Refusals {

    private static final Map<String, String> FIELDS = Map.of(
            "staff.username", "username",
            "staff.displayName", "displayName",
            "staff.roles", "roles",
            "staff.directorate", "directorate",
            "staff.firstCode", "code",
            "staff.password", "password",
            "staff.again", "again",
            "staff.present", "present");

    private Refusals() {}

    /** Puts it beside its field, where the form has that field; otherwise above the form. */
    static void show(Refusal refusal, BindingResult form) {
        Object[] args = refusal.args().toArray();
        String room = refusal.key().substring(0, refusal.key().lastIndexOf('.'));
        String field = FIELDS.get(room);
        if (field != null && form.getFieldType(field) != null) {
            form.rejectValue(field, refusal.key(), args, null);
        } else {
            form.reject(refusal.key(), args, null);
        }
    }
}
