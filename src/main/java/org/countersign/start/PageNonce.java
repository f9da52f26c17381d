package org.countersign.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a page of the web apps run its own scripts, whoever asks for something at the same moment.
 *
 * <p>The web apps keep the nonce of their security policy in one place for all requests. Where
 * another request comes between the header and the page, the two name different nonces, the browser
 * blocks every script, and the person sees a blank page. What stands in the page is put into its
 * header.
 */
class PageNonce extends OncePerRequestFilter {

  private static final String POLICY = "Content-Security-Policy";
  private static final Pattern IN_PAGE = Pattern.compile("<script[^>]*\\snonce=\"([\\w-]+)\"");
  private static final Pattern IN_POLICY = Pattern.compile("'nonce-[\\w-]+'");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    String policy = page.getHeader(POLICY);
    Matcher nonce =
        IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
    if (policy != null && nonce.find()) {
      page.setHeader(
          POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + nonce.group(1) + "'"));
    }
    page.copyBodyToResponse();
  }

  /** Scripts, styles and pictures have no nonce, and need not be held. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept == null || !accept.contains("text/html");
  }
}
