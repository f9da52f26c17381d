package org.countersign.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * At some addresses the token counts as a header alone. Looking for it among a form's fields reads
 * the whole body, uploads too, before anybody knows who sends it.
 */
class TokenAsHeader implements CsrfTokenRequestHandler {

  private final CsrfTokenRequestHandler usual = new XorCsrfTokenRequestAttributeHandler();
  private final RequestMatcher addresses;

  TokenAsHeader(RequestMatcher addresses) {
    this.addresses = addresses;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    usual.handle(request, response, token);
  }

  @Override
  public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return request.getHeader(token.getHeaderName()) == null && addresses.matches(request)
        ? null
        : usual.resolveCsrfTokenValue(request, token);
  }
}
