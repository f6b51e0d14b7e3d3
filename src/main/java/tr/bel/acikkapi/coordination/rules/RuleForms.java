package tr.bel.acikkapi.coordination.rules;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import tr.bel.acikkapi.coordination.rules.WriteRule.Written;
import tr.bel.acikkapi.shared.Refusal;

/** The form of a rule, new or old: shown, read, and shown again with everything that is wrong. */
@Component
class RuleForms {

    private final ReadRule read;
    private final RuleChoices choices;

    RuleForms(ReadRule read, RuleChoices choices) {
        this.read = read;
        this.choices = choices;
    }

    /** @param rule absent for a new one */
    record RuleFormView(@Nullable RuleRow rule, RuleChoices.All choices) {}

    String show(@Nullable RuleRow rule, RuleForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("view", new RuleFormView(rule, choices.all()));
        return "rules/RuleFormPage";
    }

    /** Writes what was typed, or puts what is wrong with it beside the fields. */
    Written write(RuleForm form, BindingResult typed, Function<WriteRule.Text, Written> writing) {
        ReadRule.Reading reading = read.read(form);
        reading.faults().forEach(f -> tell(typed, f.field(), f.why()));
        WriteRule.Text text = reading.text();
        if (text == null) {
            return new Written.Refused(reading.faults().getFirst().why());
        }
        Written written = writing.apply(text);
        if (written instanceof Written.Refused(Refusal why)) {
            tell(typed, why.key().equals("rules.name.taken") ? "name" : null, why);
        }
        return written;
    }

    private static void tell(BindingResult typed, @Nullable String field, Refusal why) {
        Object[] args = why.args().toArray();
        if (field == null) {
            typed.reject(why.key(), args, null);
        } else {
            typed.rejectValue(field, why.key(), args, null);
        }
    }
}
