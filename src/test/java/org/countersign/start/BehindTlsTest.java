package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

class BehindTlsTest {

  private static final String OURS = "/sign-in";
  private static final String WEB_APP = "/camunda/app/tasklist/default/";
  private static final String API = "/camunda/api/engine/engine/";

  private static List<String> cookies(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie");
  }

  @Nested
  @WebTest
  class Unless {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {OURS, WEB_APP, API})
    void itIsTurnedOffCookiesGoOverTlsOnlyAndBrowsersInsistOnIt(String path) {
      HttpResponse<String> response = new Visitor(port).page(path);

      assertThat(cookies(response))
          .isNotEmpty()
          .allSatisfy(
              c -> assertThat(c).containsOnlyOnce("Secure").containsOnlyOnce("SameSite=Lax"));
      assertThat(cookies(response))
          .filteredOn(c -> c.startsWith("JSESSIONID"))
          .singleElement()
          .asString()
          .contains("HttpOnly");
      assertThat(response.headers().allValues("Strict-Transport-Security"))
          .containsExactly("max-age=31536000");
    }
  }

  @Nested
  @WebTest
  @TestPropertySource(properties = "countersign.behind-tls=false")
  class Where {

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {OURS, WEB_APP, API})
    void itIsTurnedOffCookiesAreStillKeptFromScriptsAndOtherSites(String path) {
      HttpResponse<String> response = new Visitor(port).page(path);

      assertThat(cookies(response))
          .isNotEmpty()
          .allSatisfy(c -> assertThat(c).doesNotContain("Secure").containsOnlyOnce("SameSite=Lax"));
      assertThat(cookies(response))
          .filteredOn(c -> c.startsWith("JSESSIONID"))
          .singleElement()
          .asString()
          .contains("HttpOnly");
      assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }
}
