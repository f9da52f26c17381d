package org.countersign.takedown;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The way out over HTTPS. Java keeps the addresses of a name for thirty seconds, longer than all of
 * it takes, so what was checked is what is asked.
 */
@Component
class HttpPageExit implements PageExit {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration IN_ALL = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public InetAddress[] addresses(String host) throws IOException {
    return InetAddress.getAllByName(host);
  }

  @Override
  public Answer ask(URI page) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(page).timeout(IN_ALL).GET().build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      // Its status is all that is wanted: the content is not even read.
      response.body().close();
      return new Answer(response.statusCode(), response.headers().firstValue("location"));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The product is stopping");
    }
  }
}
