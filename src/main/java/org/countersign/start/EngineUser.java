package org.countersign.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who asks, so that its own checks and our gate apply behind our pages too. */
class EngineUser extends OncePerRequestFilter {

  private final IdentityService identities;

  EngineUser(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    try {
      if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
        identities.setAuthentication(
            person.userId(), List.copyOf(person.groups()), List.copyOf(person.schools()));
      }
      chain.doFilter(request, response);
    } finally {
      identities.clearAuthentication();
    }
  }
}
