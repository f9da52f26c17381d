package org.countersign.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Our start page stands for the web apps' welcome app, wherever they would lead there. An app or an
 * engine that does not exist is not found; the web apps themselves would answer with a fault.
 */
class WebAppAddresses extends OncePerRequestFilter {

  private static final Pattern WELCOME = Pattern.compile("/camunda(/(app(/(welcome(/.*)?)?)?)?)?");

  private static final Pattern UNKNOWN_APP =
      Pattern.compile("/camunda/app/(?!(tasklist|cockpit|admin)(/|$)).*");

  private static final Pattern UNKNOWN_ENGINE =
      Pattern.compile("/camunda/app/[^/]+/(?!default/?$)[\\w-]+/?");

  /** It would hold its answer back until there is work, for which the web apps are not set up. */
  private static final Pattern WAITS =
      Pattern.compile("/camunda/api/engine/engine/[^/]+/external-task/fetchAndLock/?");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (WELCOME.matcher(path).matches()) {
      response.sendRedirect(request.getContextPath() + "/");
    } else if (UNKNOWN_APP.matcher(path).matches()
        || UNKNOWN_ENGINE.matcher(path).matches()
        || WAITS.matcher(path).matches()) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
