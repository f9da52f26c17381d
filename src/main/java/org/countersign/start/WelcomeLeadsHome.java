package org.countersign.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Our start page stands for the web apps' welcome app, wherever they would lead there. */
class WelcomeLeadsHome extends OncePerRequestFilter {

  private static final Pattern WELCOME = Pattern.compile("/camunda(/(app(/(welcome(/.*)?)?)?)?)?");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (WELCOME.matcher(path).matches()) {
      response.sendRedirect(request.getContextPath() + "/");
    } else {
      chain.doFilter(request, response);
    }
  }
}
