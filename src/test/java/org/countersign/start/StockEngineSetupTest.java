package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The control to {@link SetupGuardTest}: without our guard, the same attack succeeds. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    classes = StockEngineSetupTest.StockEngine.class,
    properties = {"spring.flyway.enabled=false", "camunda.bpm.database.schema-update=true"})
class StockEngineSetupTest {

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;

  @Test
  void onTheStockEngineAStrangerBecomesTheAdministrator() throws IOException {
    assertThat(SetupAttack.post(port, SetupAttack.addresses().findFirst().orElseThrow()))
        .isEqualTo(204);

    assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").singleResult().getId())
        .isEqualTo("intruder");
  }

  @EnableAutoConfiguration(
      exclude = {SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class})
  static class StockEngine {}
}
