package tr.bel.acikkapi.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts {@link ShellView} into the model of every page, and of nothing else: no redirect, no JSON, no file. */
class ShellInterceptor implements HandlerInterceptor {

    private final ShellView.House house;
    private final Menu menu;
    private final Clock clock;

    ShellInterceptor(ShellView.House house, Menu menu, Clock clock) {
        this.house = house;
        this.menu = menu;
        this.clock = clock;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        response.addHeader("Vary", "HX-Request");
        response.addHeader("Vary", "Cookie");
        page.addObject("shell", view(request));
    }

    private ShellView view(HttpServletRequest request) {
        Authentication who = signedIn();
        String path =
                Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        ShellView.Visit visit = new ShellView.Visit(
                path,
                Objects.toString(request.getQueryString(), ""),
                !HttpMethod.GET.matches(request.getMethod()),
                LocaleContextHolder.getLocale(),
                ThemeController.themeOf(request),
                clock.instant());
        return new ShellView(
                house,
                visit,
                who == null ? null : personOf(who),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                () -> who == null ? List.of() : menu.of(who, path),
                () -> who == null ? List.of() : menu.watch(who));
    }

    private static @Nullable Authentication signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken ? null : who;
    }

    private static SignedIn personOf(Authentication who) {
        return who.getPrincipal() instanceof SignedIn person ? person : new Named(who.getName());
    }

    /** A principal that only has an account name. */
    private record Named(String displayName) implements SignedIn {
        @Override
        public String initials() {
            return displayName.substring(0, Math.min(2, displayName.length()));
        }
    }
}
