package tr.bel.acikkapi.feedback;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Refusal;

/** Says what is wrong with a template before it can reach anybody: texts are plain, complete, and leave open only what can be filled. */
final class CheckTemplate {

    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_BODY = 4_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private CheckTemplate() {}

    /**
     * Something to mend.
     *
     * @param field {@code subject} or {@code body}
     */
    record Flaw(String field, Refusal why) {}

    static List<Flaw> flaws(Template.Key key, Template template) {
        List<Flaw> flaws = new ArrayList<>();
        subject(key, template.subject(), flaws);
        if (template.body().isBlank()) {
            flaws.add(body("feedback.template.error.body"));
        } else if (template.body().length() > LONGEST_BODY) {
            flaws.add(body("feedback.template.error.body.long", LONGEST_BODY));
        }
        plain("subject", template.subject(), flaws);
        plain("body", template.body(), flaws);
        template.unknown().stream()
                .distinct()
                .forEach(word -> flaws.add(body("feedback.template.error.unknown", "{" + word + "}")));
        Set<Variable> strange = EnumSet.noneOf(Variable.class);
        strange.addAll(template.used());
        strange.removeAll(Variable.of(key.occasion()));
        if (!strange.isEmpty()) {
            flaws.add(body("feedback.template.error.strange", marks(strange)));
        }
        Set<Variable> missing = Variable.neededBy(key.occasion(), key.medium());
        missing.removeAll(new Template("", template.body()).used());
        if (!missing.isEmpty()) {
            flaws.add(body("feedback.template.error.missing", marks(missing)));
        }
        return flaws;
    }

    private static void subject(Template.Key key, String subject, List<Flaw> flaws) {
        Set<Variable> secrets = new Template(subject, "").used();
        secrets.retainAll(Set.of(Variable.LINK, Variable.CODE, Variable.WORDS));
        if (key.medium() == Medium.SMS) {
            return;
        }
        if (subject.isBlank()) {
            flaws.add(new Flaw("subject", Refusal.of("feedback.template.error.subject")));
        } else if (subject.length() > LONGEST_SUBJECT) {
            flaws.add(new Flaw("subject", Refusal.of("feedback.template.error.subject.long", LONGEST_SUBJECT)));
        } else if (!secrets.isEmpty()) {
            flaws.add(new Flaw("subject", Refusal.of("feedback.template.error.subject.secret", marks(secrets))));
        }
    }

    private static void plain(String field, String text, List<Flaw> flaws) {
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            flaws.add(new Flaw(field, Refusal.of("feedback.template.error.markup")));
        }
        String rest = Template.PLACE.matcher(text).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || text.contains("{{")) {
            flaws.add(new Flaw(field, Refusal.of("feedback.template.error.brace")));
        }
        if (CONTROL.matcher(text).find()) {
            flaws.add(new Flaw(field, Refusal.of("feedback.template.error.control")));
        }
    }

    private static Flaw body(String key, Object... args) {
        return new Flaw("body", Refusal.of(key, args));
    }

    private static String marks(Set<Variable> variables) {
        return variables.stream().map(Variable::mark).collect(Collectors.joining(", "));
    }
}
