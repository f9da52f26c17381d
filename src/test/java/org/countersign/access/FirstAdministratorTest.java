package org.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.countersign.Countersign;
import org.countersign.school.StartUpRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private static ConfigurableApplicationContext start(String user, String password) {
    return new SpringApplicationBuilder(Countersign.class)
        .web(WebApplicationType.NONE)
        .run(
            "--countersign.first-administrator.user=" + user,
            "--countersign.first-administrator.password=" + password,
            "--camunda.bpm.job-execution.enabled=false");
  }

  @Test
  void isCreatedFromTheEnvironmentOnce(CapturedOutput output) {
    try (var context = start("ada.admin", "Quite-Long-Enough-7")) {
      IdentityService identities = context.getBean(IdentityService.class);
      assertThat(identities.checkPassword("ada.admin", "Quite-Long-Enough-7")).isTrue();
      assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").list())
          .extracting(user -> user.getId())
          .containsExactly("ada.admin");
      assertThat(output.getAll())
          .contains("The first administrator, ada.admin, was created. Take COUNTERSIGN_FIRST_")
          .doesNotContain("Quite-Long-Enough-7");

      FirstAdministrator again = context.getBean(FirstAdministrator.class);
      again.start();
      assertThat(output.getAll()).contains("There is an administrator already. Take COUNTERSIGN_");
      assertThat(identities.createUserQuery().count()).isEqualTo(1);
    }
  }

  @Test
  void withoutOneTheProductDoesNotStart(CapturedOutput output) {
    assertThatThrownBy(() -> start("", "")).hasRootCauseInstanceOf(StartUpRefused.class);
    assertThat(output.getAll())
        .contains("There is no administrator yet, and none is given.")
        .contains("Set COUNTERSIGN_FIRST_ADMINISTRATOR_USER and COUNTERSIGN_FIRST_ADMINISTRATOR_");
  }

  @ParameterizedTest
  @CsvSource({
    "ada.admin,short1!A,at least 10 characters",
    "ada.admin,quite-long-enough-7,a capital letter",
    "ada.admin,QUITE-LONG-ENOUGH-7,a small letter",
    "ada.admin,Quite-Long-Enough,a digit",
    "ada.admin,QuiteLongEnough7,a special character",
    "ada.admin,'',Set both",
    "ada admin,Quite-Long-Enough-7,at most 64 letters"
  })
  void withOneThatCannotBeUsedTheMessageSaysWhatToChange(
      String user, String password, String demand, CapturedOutput output) {
    assertThatThrownBy(() -> start(user, password)).hasRootCauseInstanceOf(StartUpRefused.class);
    assertThat(output.getAll()).contains(demand);
  }
}
