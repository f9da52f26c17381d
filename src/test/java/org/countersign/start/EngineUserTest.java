package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

@WebTest
class EngineUserTest {

  @Autowired private IdentityService identities;

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theEngineForgetsThePersonEvenWhereThePageFails() {
    SignedIn head = new SignedIn("head.elm", Set.of("headteacher"), Set.of("elm"), Set.of());
    SecurityContextHolder.getContext()
        .setAuthentication(new PreAuthenticatedAuthenticationToken(head, null));

    assertThatThrownBy(
            () ->
                new EngineUser(identities)
                    .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        (request, response) -> {
                          throw new IllegalStateException(
                              identities.getCurrentAuthentication().getUserId());
                        }))
        .hasMessage("head.elm");

    assertThat(identities.getCurrentAuthentication()).isNull();
  }
}
