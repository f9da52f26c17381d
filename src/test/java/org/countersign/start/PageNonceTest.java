package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody else asks for something between the header of a page and the page. */
@Tag("no-database")
class PageNonceTest {

  private static final String POLICY = "Content-Security-Policy";
  private static final String PAGE =
      "<html><script nonce=\"ofThePage-1\" src=\"lib/deps.js\"></script></html>";

  private static final FilterChain MIXED =
      (request, response) -> {
        ((HttpServletResponse) response)
            .setHeader(POLICY, "script-src 'nonce-ofTheOther_2' 'strict-dynamic' 'self'");
        response.getOutputStream().print(PAGE);
      };

  private static MockHttpServletResponse answer(String accept) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/");
    request.addHeader("Accept", accept);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new PageNonce().doFilter(request, response, MIXED);
    return response;
  }

  @Test
  void theHeaderOfAPageNamesThePagesNonceAndNothingElseChanges() throws Exception {
    MockHttpServletResponse response = answer("text/html,*/*;q=0.8");

    assertThat(response.getHeader(POLICY))
        .isEqualTo("script-src 'nonce-ofThePage-1' 'strict-dynamic' 'self'");
    assertThat(response.getContentAsString()).isEqualTo(PAGE);
  }

  @Test
  void whatIsNoPageIsLeftAsItIs() throws Exception {
    assertThat(answer("*/*").getHeader(POLICY)).contains("nonce-ofTheOther_2");
  }
}
