package tr.bel.acikkapi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of people in lists. */
class ColleaguesTest {

    private final Accounts accounts = mock(Accounts.class);
    private final Colleagues colleagues = new Colleagues(accounts);

    @Test
    void the_names_of_a_list_are_asked_for_at_once_and_whoever_is_gone_keeps_the_user_name() {
        Account zeynep = new Account();
        zeynep.username = "zeynep";
        zeynep.displayName = "Zeynep Kaya";
        when(accounts.findByUsernameIn(any())).thenReturn(List.of(zeynep));
        assertThat(colleagues.displayNames(List.of("zeynep", "burak", "zeynep")))
                .containsEntry("zeynep", "Zeynep Kaya")
                .containsEntry("burak", "burak")
                .hasSize(2);
        verify(accounts).findByUsernameIn(any());
        verifyNoMoreInteractions(accounts);
    }

    @Test
    void for_an_empty_list_nothing_is_asked() {
        assertThat(colleagues.displayNames(List.of())).isEmpty();
        verifyNoInteractions(accounts);
    }
}
