package org.countersign.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 wherever the web apps would let a stranger make the first administrator
 * (CVE-2026-77226, no free patch). Looks at the address as plainly as any later part could read it,
 * so that no way of writing it gets past.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SetupGuard extends OncePerRequestFilter {

  private static final Pattern SETUP =
      Pattern.compile("/camunda/(api/admin/setup|app/[^/]+/([^/]+/)?setup)(/.*)?");

  /** More layers of encoding than any server undoes. */
  private static final int LAYERS = 4;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String asServed = request.getServletPath() + pathInfo(request);
    if (Stream.of(request.getRequestURI(), asServed).anyMatch(SetupGuard::leadsToSetup)) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String pathInfo(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }

  static boolean leadsToSetup(String address) {
    return SETUP.matcher(plain(address)).matches();
  }

  private static String plain(String address) {
    String plain = address;
    for (int layer = 0; layer < LAYERS; layer++) {
      plain = plain.replaceAll(";[^/]*", "").replace('\\', '/');
      plain = decoded(plain);
    }
    return StringUtils.cleanPath(plain.replaceAll(";[^/]*", "").replaceAll("[/\\\\]+", "/"))
        .toLowerCase(Locale.ROOT);
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return address;
    }
  }
}
