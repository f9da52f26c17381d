package org.countersign.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What somebody gets who may not open an address: the sign-in page, or the right status. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Refused because no card offers the address; to a signed-in person that is a 404. */
  static final AuthorizationDecision NO_SUCH_PAGE = new AuthorizationDecision(false);

  private final RefusedPages refused;
  private final DataSize largestRequest;

  Refusals(
      RefusedPages refused,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largestRequest) {
    this.refused = refused;
    this.largestRequest = largestRequest;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
      throws IOException {
    if (isPageView(request)) {
      response.sendRedirect(request.getContextPath() + "/sign-in" + continueTo(request));
    } else {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
  }

  private static boolean isPageView(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod())
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static String continueTo(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return path.equals("/")
        ? ""
        : "?continue=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (refusal instanceof CsrfException) {
      answerWithoutToken(request, response);
    } else if (refusal instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() == NO_SUCH_PAGE) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else {
      refused.write(request, HttpStatus.FORBIDDEN.value());
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** The token is missing too where the session ended meanwhile, or an upload was cut off. */
  private void answerWithoutToken(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().startsWith("/sign-")) {
      response.sendRedirect(request.getContextPath() + "/sign-in?expired");
    } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else if (request.getContentLengthLong() > largestRequest.toBytes()) {
      response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    } else {
      refused.write(request, HttpStatus.FORBIDDEN.value());
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }
}
