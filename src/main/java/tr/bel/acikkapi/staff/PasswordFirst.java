package tr.bel.acikkapi.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever has a password that somebody else chose changes it before anything else. */
@Configuration(proxyBeanMethods = false)
class PasswordFirst implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(List.of(
                        "/hesabim/**",
                        "/error",
                        "/css/**",
                        "/js/**",
                        "/webjars/**",
                        "/icons*.svg",
                        "/favicon*.svg",
                        "/favicon.ico",
                        "/manifest*.webmanifest",
                        "/actuator/**"));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof StaffMember member && member.mustChangePassword()) {
            response.sendRedirect(request.getContextPath() + "/hesabim");
            return false;
        }
        return true;
    }
}
