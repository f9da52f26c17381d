package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many people at once: each page runs its own scripts. */
@WebTest
class PageNonceTest {

  private static final int PAGES = 60;
  private static final Pattern IN_PAGE = Pattern.compile("<script[^>]*\\snonce=\"([\\w-]+)\"");

  @LocalServerPort private int port;

  @Test
  void aPageNamesTheNonceOfItsHeaderWhateverElseIsAskedForMeanwhile() {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> others =
        CompletableFuture.runAsync(
            () -> {
              Visitor other = new Visitor(port);
              while (!enough.get()) {
                other.page("/camunda/app/welcome/default/");
              }
            });
    try {
      Visitor person = new Visitor(port);
      for (int i = 0; i < PAGES; i++) {
        HttpResponse<String> page = person.page("/camunda/app/tasklist/default/");
        Matcher nonce = IN_PAGE.matcher(page.body());
        assertThat(nonce.find()).as(page.body()).isTrue();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains("'nonce-" + nonce.group(1) + "'");
      }
    } finally {
      enough.set(true);
      others.join();
    }
  }
}
