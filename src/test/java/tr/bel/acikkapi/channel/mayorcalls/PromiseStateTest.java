package tr.bel.acikkapi.channel.mayorcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.Outcome;

class PromiseStateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void a_promise_is_open_then_near_then_late() {
        assertThat(state(Status.IN_PROGRESS, null, false, 4)).isEqualTo(PromiseState.OPEN);
        assertThat(state(Status.IN_PROGRESS, null, false, 3)).isEqualTo(PromiseState.NEAR);
        assertThat(state(Status.IN_PROGRESS, null, false, 0)).isEqualTo(PromiseState.NEAR);
        assertThat(state(Status.IN_PROGRESS, null, false, -1)).isEqualTo(PromiseState.LATE);
    }

    @Test
    void what_is_done_and_not_told_is_not_kept() {
        assertThat(state(Status.RESOLVED, Outcome.Code.DONE, false, -1)).isEqualTo(PromiseState.LATE);
        assertThat(state(Status.RESOLVED, Outcome.Code.DONE, false, 9)).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void told_that_it_is_done_it_is_kept_and_told_anything_else_it_is_answered() {
        assertThat(state(Status.ANSWERED, Outcome.Code.DONE, true, -9)).isEqualTo(PromiseState.KEPT);
        assertThat(state(Status.CLOSED, Outcome.Code.INFORMATION_GIVEN, true, 9))
                .isEqualTo(PromiseState.KEPT);
        for (Outcome.Code code : new Outcome.Code[] {
            Outcome.Code.PARTLY_DONE,
            Outcome.Code.PLANNED,
            Outcome.Code.REFUSED,
            Outcome.Code.NOT_OURS,
            Outcome.Code.CANNOT_BE_DONE
        }) {
            assertThat(state(Status.ANSWERED, code, true, 9)).as(code.name()).isEqualTo(PromiseState.ANSWERED);
        }
        assertThat(state(Status.WITHDRAWN, null, false, 9)).isEqualTo(PromiseState.WITHDRAWN);
    }

    private static PromiseState state(Status status, Outcome.@Nullable Code outcome, boolean told, int daysAhead) {
        return PromiseState.of(status, outcome, told, TODAY.plusDays(daysAhead), TODAY, TODAY.plusDays(3));
    }
}
