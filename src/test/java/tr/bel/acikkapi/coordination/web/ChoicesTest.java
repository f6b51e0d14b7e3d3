package tr.bel.acikkapi.coordination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.StaticMessageSource;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.OutcomeChoices;
import tr.bel.acikkapi.coordination.RouteProposal;
import tr.bel.acikkapi.coordination.SuggestSubjects;
import tr.bel.acikkapi.coordination.SuggestSubjects.Suggestion;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.municipality.Neighbourhoods;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shell.Formatting;

/** What a form offers for a case that nobody has classified. */
class ChoicesTest {

    private static final Suggestion POTHOLE =
            new Suggestion("yol-cukur", "Çukur", List.of("çukur"), Kind.COMPLAINT, "fen-isleri", null, null, false);

    private final SuggestSubjects suggest = mock(SuggestSubjects.class);
    private final CaseView file = mock(CaseView.class);

    @BeforeEach
    void somebody_wrote_of_a_pothole() {
        when(file.status()).thenReturn(Status.RECEIVED);
        when(file.kind()).thenReturn(Kind.COMPLAINT);
        when(suggest.of(file)).thenReturn(List.of(POTHOLE));
    }

    @Test
    void the_text_is_judged_once_for_a_form_of_routing() {
        Choices choices = choices();
        RouteForm form = choices.routeForm(file, choices.route(file));
        assertThat(form.suggested()).isEqualTo("yol-cukur");
        verify(suggest, times(1)).of(file);
    }

    @Test
    void the_text_is_judged_once_for_a_form_of_classification() {
        Choices choices = choices();
        SubjectForm form = choices.subjectForm(file, choices.subject(file));
        assertThat(form.suggested()).isEqualTo("yol-cukur");
        verify(suggest, times(1)).of(file);
    }

    @SuppressWarnings("unchecked")
    private Choices choices() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        ObjectProvider<RouteProposal> proposals = mock(ObjectProvider.class);
        when(proposals.orderedStream()).thenAnswer(_ -> Stream.empty());
        return new Choices(
                suggest,
                mock(Subjects.class),
                mock(Directorates.class),
                mock(Neighbourhoods.class),
                mock(OutcomeChoices.class),
                mock(Names.class),
                messages,
                mock(Formatting.class),
                proposals);
    }
}
