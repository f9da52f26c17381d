package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@Tag("no-database")
class SessionEndTest {

  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

  private final WebAppSession webApps = mock(WebAppSession.class);
  private final MockHttpSession session = new MockHttpSession();

  @Test
  void aSessionEndsEightHoursAfterItsSignInHoweverMuchItIsUsed() throws Exception {
    when(webApps.userOf(session)).thenReturn(Optional.of("staff.elm"));
    when(webApps.passwordMark("staff.elm")).thenReturn("as it was");

    for (Duration later = Duration.ZERO;
        later.compareTo(Duration.ofHours(8)) < 0;
        later = later.plusMinutes(20)) {
      ask(later);
      assertThat(session.isInvalid()).isFalse();
    }
    ask(Duration.ofHours(8));

    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void aWriteElsewhereDoesNotCarryASessionOverAChangedPassword() throws Exception {
    when(webApps.userOf(session)).thenReturn(Optional.of("staff.elm"));
    when(webApps.passwordMark("staff.elm")).thenReturn("as it was", "as it is");

    ask(Duration.ZERO);
    ask(Duration.ofSeconds(4));
    assertThat(session.isInvalid()).isFalse();
    ask(Duration.ofSeconds(5));

    assertThat(session.isInvalid()).isTrue();
  }

  private void ask(Duration later) throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/camunda/api/engine");
    request.setSession(session);
    new SessionEnd(webApps, Clock.fixed(NINE.plus(later), ZoneOffset.UTC), 5000)
        .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
  }
}
