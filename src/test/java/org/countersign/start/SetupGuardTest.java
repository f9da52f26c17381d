package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.countersign.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That a stranger can do it on the stock engine is shown by {@link StockEngineSetupTest}. */
@WebTest
class SetupGuardTest {

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;

  private List<User> administrators;

  @BeforeEach
  void nobodyIsAdministrator() {
    administrators = identities.createUserQuery().memberOfGroup(Actor.ADMINISTRATORS).list();
    administrators.forEach(user -> identities.deleteMembership(user.getId(), Actor.ADMINISTRATORS));
  }

  @AfterEach
  void administratorsAreBack() {
    administrators.forEach(user -> identities.createMembership(user.getId(), Actor.ADMINISTRATORS));
  }

  @ParameterizedTest
  @MethodSource("org.countersign.start.SetupAttack#addresses")
  void theSetupIsNotThereHoweverItsAddressIsWritten(String address) throws IOException {
    int expected = refusedByTomcat(address) ? 400 : 404;

    assertThat(SetupAttack.post(port, address)).isEqualTo(expected);
    assertThat(RawRequest.status(port, "GET " + address, "Accept: text/html\r\n", ""))
        .isEqualTo(expected);
    assertThat(identities.createUserQuery().memberOfGroup(Actor.ADMINISTRATORS).count()).isZero();
    assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
  }

  /** Tomcat never hands on an encoded slash, backslash or zero. */
  private static boolean refusedByTomcat(String address) {
    return address.contains("%2f") || address.contains("%5c") || address.contains("%00");
  }

  @Test
  void aPlaceThatOnlySoundsAlikeIsLeftAlone() {
    assertThat(SetupGuard.leadsToSetup("/camunda/app/admin/default/")).isFalse();
    assertThat(SetupGuard.leadsToSetup("/camunda/api/admin/auth/user/setup")).isFalse();
    assertThat(SetupGuard.leadsToSetup("/camunda/api/engine/engine/default/user/setup")).isFalse();
  }
}
