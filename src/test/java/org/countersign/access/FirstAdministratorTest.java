package org.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.camunda.bpm.engine.IdentityService;
import org.countersign.Countersign;
import org.countersign.audit.Trail;
import org.countersign.school.RollTest;
import org.countersign.school.StartUpRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@RollTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("h2")
class FirstAdministratorTest {

  @Autowired private IdentityService identities;
  @Autowired private Trail trail;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcTemplate jdbc;

  /** As on an empty database: the test configuration's administrator is not there. */
  @Autowired private PasswordPolicy policy;

  @BeforeEach
  void withoutAdministrator() {
    identities.deleteMembership("administrator", "camunda-admin");
  }

  @AfterEach
  void withAdministrator() {
    identities.deleteUser("ada.admin");
    identities.createMembership("administrator", "camunda-admin");
  }

  private void start(String user, String password) {
    new FirstAdministrator(identities, policy, trail, transactions, user, password).start();
  }

  @Test
  void isCreatedFromTheEnvironmentOnce(CapturedOutput output) {
    start("ada.admin", "Quite-Long-Enough-7");

    assertThat(identities.checkPassword("ada.admin", "Quite-Long-Enough-7")).isTrue();
    assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").list())
        .extracting(user -> user.getId())
        .containsExactly("ada.admin");
    assertThat(output.getAll())
        .contains("The first administrator, ada.admin, was created. Take COUNTERSIGN_FIRST_")
        .doesNotContain("Quite-Long-Enough-7");
  }

  @Test
  void theVariablesAreIgnoredWithAWarningWhereThereIsAnAdministrator(CapturedOutput output) {
    start("ada.admin", "Quite-Long-Enough-7");
    long users = identities.createUserQuery().count();

    start("eve.admin", "Also-Long-Enough-8");

    assertThat(output.getAll()).contains("There is an administrator already. Take COUNTERSIGN_");
    assertThat(identities.createUserQuery().count()).isEqualTo(users);
  }

  @Test
  void anAdministratorWhoIsLockedOutIsLetInAtTheNextStart(CapturedOutput output) {
    start("ada.admin", "Quite-Long-Enough-7");
    jdbc.update("update act_id_user set attempts_ = 10 where id_ = ?", "ada.admin");
    assertThat(identities.checkPassword("ada.admin", "Quite-Long-Enough-7")).isFalse();

    start("ada.admin", "Also-Long-Enough-8");

    assertThat(identities.checkPassword("ada.admin", "Also-Long-Enough-8")).isTrue();
    assertThat(output.getAll())
        .contains("The administrator ada.admin was unlocked")
        .doesNotContain("Also-Long-Enough-8");
  }

  @Test
  void anAdministratorIsNotGivenAWeakPassword() {
    start("ada.admin", "Quite-Long-Enough-7");

    assertThatThrownBy(() -> start("ada.admin", "short")).isInstanceOf(StartUpRefused.class);

    assertThat(identities.checkPassword("ada.admin", "Quite-Long-Enough-7")).isTrue();
  }

  @Test
  void withAnAdministratorAndWithoutVariablesNothingIsSaid(CapturedOutput output) {
    start("ada.admin", "Quite-Long-Enough-7");
    int said = output.getAll().length();
    start("", "");
    assertThat(output.getAll().substring(said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ada.admin,short1!A,at least 10 characters",
    "ada.admin,quite-long-enough-7,a capital letter",
    "ada.admin,QUITE-LONG-ENOUGH-7,a small letter",
    "ada.admin,Quite-Long-Enough,a digit",
    "ada.admin,QuiteLongEnough7,a special character",
    "ada.admin,Is-ada.admin-Today-7,nothing of the user name",
    "ada.admin,'',Set both",
    "'',Quite-Long-Enough-7,Set both",
    "ada admin,Quite-Long-Enough-7,at most 64 letters",
    "administrator,Quite-Long-Enough-7,Choose another",
    "'','',Set COUNTERSIGN_FIRST_ADMINISTRATOR_USER and COUNTERSIGN_FIRST_ADMINISTRATOR_PASSWORD"
  })
  void withOneThatCannotBeUsedTheMessageSaysWhatToChange(
      String user, String password, String remedy) {
    StartUpRefused refused =
        catchThrowableOfType(StartUpRefused.class, () -> start(user, password));
    assertThat(refused.remedy()).contains(remedy);
    assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count()).isZero();
  }

  @Test
  void withoutOneTheProductDoesNotStartAndSaysWhy(CapturedOutput output) {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(Countersign.class)
                    .web(WebApplicationType.NONE)
                    .run(
                        "--countersign.first-administrator.user=",
                        "--countersign.first-administrator.password="))
        .hasRootCauseInstanceOf(StartUpRefused.class);
    assertThat(output.getAll())
        .contains("There is no administrator yet, and none is given.")
        .contains("Set COUNTERSIGN_FIRST_ADMINISTRATOR_USER and COUNTERSIGN_FIRST_ADMINISTRATOR_");
  }
}
