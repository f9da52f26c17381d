package org.countersign.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Reads Spring Security's context from the web apps' session, and never writes a second one. */
@Component
class SessionSecurityContext implements SecurityContextRepository {

  private final WebAppSession session;

  SessionSecurityContext(WebAppSession session) {
    this.session = session;
  }

  @Override
  @SuppressWarnings("deprecation") // The interface still asks for it.
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return session
        .current(holder.getRequest())
        .map(SessionSecurityContext::of)
        .orElseGet(SecurityContextImpl::new);
  }

  private static SecurityContextImpl of(SignedIn person) {
    return new SecurityContextImpl(
        new PreAuthenticatedAuthenticationToken(
            person, null, AuthorityUtils.createAuthorityList(person.groups())));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Signing in and out writes the web apps' session; there is nothing of ours to keep.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return session.current(request).isPresent();
  }
}
