package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.IdentityService;
import org.countersign.access.AccountsPasswords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The pages that stand on the demo's schools: the roll's import, and one's own password. */
@BrowserTest
class PagesOfTheDemoBrowserTest {

  @Autowired private IdentityService identities;
  @Autowired private AccountsPasswords passwords;

  @Test
  void theOfficeImportsItsRollAndReadsTheReport(Screen screen) throws IOException {
    Page page = screen.signIn("office.obs", "demo").open("/roll/import").page();
    page.setInputFiles("#export", zip("obs", "roles.csv"));
    screen.shot("import");
    assertThat(Accessibility.broken(screen.page())).isEmpty();

    page.getByText("Import", new Page.GetByTextOptions().setExact(true)).last().click();
    page.getByText("Nothing changed: the roll is as the export says").waitFor();
    screen.shot("import-report");
    assertThat(Accessibility.broken(screen.page())).isEmpty();
  }

  @Test
  void aBadExportIsRefusedWithWhatToChange(Screen screen) throws IOException {
    Page page = screen.signIn("office.obs", "demo").open("/roll/import").page();
    page.setInputFiles("#export", zip("obs", "users.csv"));
    page.getByText("Import", new Page.GetByTextOptions().setExact(true)).last().click();

    page.getByText("Refused: nothing was changed").waitFor();
    assertThat(page.locator("main")).containsText("users.csv");
    screen.shot("import-refused");
    assertThat(Accessibility.broken(screen.page())).isEmpty();
  }

  @Test
  void peopleChangeTheirOwnPassword(Screen screen) {
    Page page = screen.signIn("staff2.obs", "demo").open("/password").page();
    change(page, "demo", "short", "short");
    assertThat(page.getByText("Choose a password that has at least 10 characters")).isVisible();
    screen.shot("password-refused");
    assertThat(Accessibility.broken(screen.page())).isEmpty();

    change(page, "demo", "Long-Enough-4-me", "Long-Enough-4-you");
    assertThat(page.getByText("The two new passwords differ.")).isVisible();
    change(page, "not-mine", "Long-Enough-4-me", "Long-Enough-4-me");
    assertThat(page.getByText("Your present password is not right")).isVisible();
    assertThat(identities.checkPassword("staff2.obs", "Long-Enough-4-me")).isFalse();

    identities.unlockUser("staff2.obs");
    change(page, "demo", "Long-Enough-4-me", "Long-Enough-4-me");
    assertThat(page.getByText("Your password is changed.")).isVisible();
    assertThat(identities.checkPassword("staff2.obs", "Long-Enough-4-me")).isTrue();
    passwords.setWithoutPolicy("staff2.obs", "demo");
  }

  private static void change(Page page, String present, String chosen, String repeated) {
    page.fill("#present", present);
    page.fill("#chosen", chosen);
    page.fill("#repeated", repeated);
    page.getByText("Change password").click();
  }

  @Test
  void aPrincipalIsCalledSo(Screen screen) {
    Page page = screen.signIn("headteacher.oiea", "demo").page();
    screen.shot("start-oiea");
    assertThat(page.locator(".posts")).containsText("Principal");
  }

  /** The demo's own export of that school, without one of its files. */
  private static FilePayload zip(String school, String without) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream files = new ZipOutputStream(zip)) {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:demo/**/" + school + "/*.csv")) {
        if (!without.equals(file.getFilename())) {
          files.putNextEntry(new ZipEntry(file.getFilename()));
          files.write(file.getContentAsByteArray());
        }
      }
    }
    return new FilePayload("roll.zip", "application/zip", zip.toByteArray());
  }
}
