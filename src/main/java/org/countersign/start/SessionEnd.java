package org.countersign.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session, of our pages and of the web apps alike, a working day after its sign-in, and
 * within seconds after the person's password was changed in another.
 */
class SessionEnd extends OncePerRequestFilter {

  static final Duration LONGEST = Duration.ofHours(8);

  private static final String KNOWN = SessionEnd.class.getName();

  private static final Pattern PASSWORD_CHANGE = Pattern.compile("/password$|/credentials$");

  /**
   * @param password see {@link WebAppSession#passwordMark}
   */
  private record Known(String userId, String password, long signedInAt, long checkedAt)
      implements Serializable {}

  private final WebAppSession webApps;
  private final Clock clock;
  private final long cacheMillis;

  SessionEnd(WebAppSession webApps, Clock clock, long cacheMillis) {
    this.webApps = webApps;
    this.clock = clock;
    this.cacheMillis = cacheMillis;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    check(request.getSession(false));
    chain.doFilter(request, response);
    HttpSession session = request.getSession(false);
    if (session != null) {
      remember(session, request, response.getStatus());
    }
  }

  /** The session in which the password was changed goes on; that needed the former password. */
  private void remember(HttpSession session, HttpServletRequest request, int status) {
    boolean changed =
        status < 400
            && !"GET".equals(request.getMethod())
            && PASSWORD_CHANGE.matcher(request.getRequestURI()).find();
    if (session.getAttribute(KNOWN) instanceof Known known) {
      if (webApps.userOf(session).isEmpty()) {
        session.removeAttribute(KNOWN);
      } else if (changed) {
        session.setAttribute(KNOWN, known(known.userId(), known.signedInAt()));
      }
    } else {
      webApps
          .userOf(session)
          .ifPresent(user -> session.setAttribute(KNOWN, known(user, clock.millis())));
    }
  }

  /** Whose session has just lost what this filter keeps of it; empty where something else went. */
  static Optional<String> userIn(HttpSessionBindingEvent gone) {
    return gone.getName().equals(KNOWN) && gone.getValue() instanceof Known known
        ? Optional.of(known.userId())
        : Optional.empty();
  }

  private Known known(String userId, long signedInAt) {
    return new Known(userId, webApps.passwordMark(userId), signedInAt, clock.millis());
  }

  private void check(HttpSession session) {
    if (session == null || !(session.getAttribute(KNOWN) instanceof Known known)) {
      return;
    }
    long now = clock.millis();
    if (now - known.signedInAt() >= LONGEST.toMillis()) {
      session.invalidate();
    } else if (now - known.checkedAt() >= cacheMillis) {
      if (webApps.passwordMark(known.userId()).equals(known.password())) {
        session.setAttribute(
            KNOWN, new Known(known.userId(), known.password(), known.signedInAt(), now));
      } else {
        session.invalidate();
      }
    }
  }
}
