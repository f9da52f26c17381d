package org.countersign.start;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes to the trail which of our pages a signed-in person asked for and was not given: an address
 * that their roles do not open, or a record of which they may not know. Addresses that lead nowhere
 * are nobody's secret and are left out.
 */
@Component
class RefusedPages implements HandlerInterceptor, WebMvcConfigurer {

  private static final Set<Integer> REFUSED = Set.of(403, 404);
  private static final int LONGEST_PATH = 1_000;

  private final Trail trail;

  RefusedPages(Trail trail) {
    this.trail = trail;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object page, Exception failure) {
    if (page instanceof HandlerMethod
        && request.getDispatcherType() != DispatcherType.ERROR
        && REFUSED.contains(response.getStatus())) {
      write(request, response.getStatus());
    }
  }

  /** Committed when this returns; nothing where nobody is signed in. */
  void write(HttpServletRequest request, int status) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
      return;
    }
    String school = person.schools().size() == 1 ? person.schools().iterator().next() : null;
    String path = request.getRequestURI();
    trail.recordApart(
        TrailEvent.of(
                school == null ? Chain.PRODUCT : Chain.ofRegister(school, "refusals"),
                Kind.REFUSED,
                By.person(person.userId()))
            .inSchool(school)
            .at("page", "Page of ours")
            .with(
                Map.of(
                    "method", request.getMethod(),
                    "path", path.substring(0, Math.min(LONGEST_PATH, path.length())),
                    "status", status)));
  }
}
