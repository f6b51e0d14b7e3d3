package tr.bel.acikkapi.feedback;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** Puts the page of one text together. */
@Component
class TemplatePages {

    private final Templates templates;
    private final PreviewTemplate preview;
    private final Colleagues colleagues;

    TemplatePages(Templates templates, PreviewTemplate preview, Colleagues colleagues) {
        this.templates = templates;
        this.preview = preview;
        this.colleagues = colleagues;
    }

    /** The page with the text in force. */
    String show(Template.Key key, String number, StaffMember reader, Model model) {
        int version = templates.latest(key).map(Templates.Change::version).orElse(0);
        return show(key, TemplateForm.of(templates.inForce(key), version, number), null, reader, model);
    }

    /** The page with what was typed. */
    String show(
            Template.Key key,
            TemplateForm form,
            TemplateView.@Nullable Line overtaken,
            StaffMember reader,
            Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        String number = form.number();
        Set<Variable> needed = Variable.neededBy(key.occasion(), key.medium());
        List<TemplateView.Line> history =
                templates.history(key).stream().map(this::line).toList();
        model.addAttribute(
                "view",
                new TemplateView(
                        key,
                        TemplateAddress.of(key),
                        !history.isEmpty() && history.getFirst().template() != null,
                        Templates.follows(key),
                        key.medium() == Medium.SMS,
                        Variable.of(key.occasion()).stream()
                                .map(v -> new TemplateView.Place(v, needed.contains(v)))
                                .toList(),
                        history,
                        preview.of(key, form.template(), number == null ? "" : number, reader.sight()),
                        overtaken));
        return "feedback/TemplatePage";
    }

    TemplateView.Line line(Templates.Change change) {
        return new TemplateView.Line(
                change.version(),
                colleagues.displayName(change.changedBy()),
                change.changedAt(),
                change.template().orElse(null));
    }
}
