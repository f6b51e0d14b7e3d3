package tr.bel.acikkapi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Coming in, and not coming in. */
@AcikKapiTest
class SignInTest {

    private static final String PASSWORD = "uzun bir bahar günü";

    @Autowired
    SignIn signIn;

    @Autowired
    CreateAccount create;

    @Autowired
    ManageAccount manage;

    @Autowired
    Accounts accounts;

    @Test
    void the_right_password_opens_with_the_permissions_of_the_roles() {
        account("ayse.yilmaz");
        Authentication in = enter("ayse.yilmaz", PASSWORD);
        assertThat(in.getPrincipal()).isInstanceOfSatisfying(StaffMember.class, m -> {
            assertThat(m.may(Permission.TAKE_APPLICATIONS)).isTrue();
            assertThat(m.may(Permission.COORDINATE)).isFalse();
        });
        assertThat(in.getCredentials()).isNull();
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_alike() {
        account("burcu");
        assertThatThrownBy(() -> enter("burcu", "yanlış parola")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> enter("kimse", "yanlış parola")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void after_five_wrong_passwords_the_right_one_waits_too() {
        account("cemre");
        for (int i = 0; i < Throttle.WRONG_PER_PLACE; i++) {
            assertThatThrownBy(() -> enter("cemre", "yanlış parola")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> enter("cemre", PASSWORD)).isInstanceOf(SignIn.TooManyAttempts.class);
        assertThatThrownBy(() -> enter("CEMRE ", PASSWORD)).isInstanceOf(SignIn.TooManyAttempts.class);
    }

    @Test
    void a_right_password_forgets_the_wrong_ones() {
        account("defne");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < Throttle.WRONG_PER_PLACE - 1; i++) {
                assertThatThrownBy(() -> enter("defne", "yanlış parola")).isInstanceOf(BadCredentialsException.class);
            }
            assertThat(enter("defne", PASSWORD).isAuthenticated()).isTrue();
        }
    }

    @Test
    void whoever_guesses_elsewhere_does_not_lock_the_owner_out_of_where_they_work() {
        account("figen");
        assertThat(enter("figen", PASSWORD, "10.0.0.7").isAuthenticated()).isTrue();
        for (int i = 0; i < Throttle.WRONG_PER_NAME; i++) {
            String stranger = "192.0.2." + (i / 2);
            assertThatThrownBy(() -> enter("figen", "yanlış parola", stranger))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> enter("figen", PASSWORD, "192.0.2.200")).isInstanceOf(SignIn.TooManyAttempts.class);
        assertThat(enter("figen", PASSWORD, "10.0.0.7").isAuthenticated()).isTrue();
    }

    @Test
    void of_many_guesses_at_the_same_moment_no_more_than_five_are_looked_at() throws Exception {
        account("gonca");
        AtomicInteger lookedAt = new AtomicInteger();
        try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                guessers.execute(() -> {
                    try {
                        enter("gonca", "yanlış parola", "198.51.100.1");
                    } catch (BadCredentialsException wrong) {
                        lookedAt.incrementAndGet();
                    } catch (SignIn.TooManyAttempts locked) {
                        // as it should be
                    }
                });
            }
        }
        assertThat(lookedAt).hasValue(Throttle.WRONG_PER_PLACE);
    }

    @Test
    void a_new_password_from_the_administrator_opens_at_once() {
        account("hande");
        for (int i = 0; i < Throttle.WRONG_PER_PLACE; i++) {
            assertThatThrownBy(() -> enter("hande", "yanlış parola")).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(enter("hande", manage.resetPassword("hande")).isAuthenticated())
                .isTrue();
    }

    @Test
    void an_unknown_name_is_locked_like_a_known_one() {
        for (int i = 0; i < Throttle.WRONG_PER_PLACE; i++) {
            assertThatThrownBy(() -> enter("hayalet", "x")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> enter("hayalet", "x")).isInstanceOf(SignIn.TooManyAttempts.class);
    }

    @Test
    void a_closed_account_and_one_without_a_password_do_not_open() {
        account("eda");
        assertThat(manage.activate("eda", false)).isEmpty();
        assertThatThrownBy(() -> enter("eda", PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(create.create(
                        new NewAccount("persona", "Uydurma Kişi", null, Set.of(Role.DESK_CLERK), null, null, false)))
                .isEmpty();
        assertThatThrownBy(() -> enter("persona", "")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void an_account_that_cannot_be_made_is_refused_with_its_reason() {
        account("feride");
        assertThat(refusal("feride", PASSWORD, Role.DESK_CLERK)).isEqualTo("staff.username.taken");
        assertThat(refusal("Feride Hanım", PASSWORD, Role.DESK_CLERK)).isEqualTo("staff.username.shape");
        assertThat(refusal("gul", "kısa", Role.DESK_CLERK)).isEqualTo("staff.password.tooShort");
        assertThat(refusal("gul", "aaaaaaaaaaaaaaaa", Role.DESK_CLERK)).isEqualTo("staff.password.tooEasy");
        assertThat(refusal("gul", PASSWORD, Role.FIELD_OFFICER)).isEqualTo("staff.directorate.missing");
    }

    @Test
    void the_last_administrator_stays() {
        accounts.findAll().stream()
                .filter(a -> a.roleSet().contains(Role.ADMINISTRATOR))
                .forEach(a -> {
                    a.setRoles(Set.of(Role.AUDITOR));
                    accounts.save(a);
                });
        assertThat(create.create(new NewAccount(
                        "deniz.aksoy", "Deniz Aksoy", null, Set.of(Role.ADMINISTRATOR), null, PASSWORD, false)))
                .isEmpty();
        assertThat(manage.activate("deniz.aksoy", false)).isPresent();
        assertThat(manage.assign("deniz.aksoy", Set.of(Role.AUDITOR), null)).isPresent();
    }

    private void account(String username) {
        assertThat(create.create(new NewAccount(
                        username, "Deneme Kişisi", null, Set.of(Role.DESK_CLERK), null, PASSWORD, false)))
                .isEmpty();
    }

    private String refusal(String username, String password, Role role) {
        return create.create(new NewAccount(username, "Deneme Kişisi", null, Set.of(role), null, password, false))
                .orElseThrow()
                .key();
    }

    /** From an address of the name's own, so that the tests do not lock each other out. */
    private Authentication enter(String username, String password) {
        return enter(username, password, "of " + username.strip().toLowerCase(Locale.ROOT));
    }

    private Authentication enter(String username, String password, String address) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return signIn.authenticate(attempt);
    }
}
