package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class OwnPagesBrowserTest {

  private static final String PASSWORD = "demo";
  private static final String STRANGERS_PASSWORD = "Of-no-school-1";

  @Autowired private IdentityService identities;

  @BeforeEach
  void somebodyWithoutASchool() {
    User stranger = identities.newUser("stranger.none");
    stranger.setFirstName("Robin");
    stranger.setPassword(STRANGERS_PASSWORD);
    identities.saveUser(stranger);
  }

  @AfterEach
  void gone() {
    identities.deleteUser("stranger.none");
  }

  @Test
  void aHeadSignsInSeesTheStartPageAndSignsOut(Screen screen) {
    screen.open("/").shot("sign-in");
    assertThat(screen.page()).hasTitle("Sign in – Countersign");
    assertThat(Accessibility.broken(screen.page())).isEmpty();

    screen.signIn("headteacher.bpet", PASSWORD).shot("start-headteacher");
    assertThat(screen.page().locator("h1")).hasText("Hello, Hetty");
    assertThat(Accessibility.broken(screen.page())).isEmpty();
    assertThat(screen.complaints()).isEmpty();

    screen.page().getByText("Sign out").click();
    assertThat(screen.page().getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
        .hasText("You are signed out.");
    screen.shot("signed-out");
    screen.open("/");
    assertThat(screen.page()).hasTitle("Sign in – Countersign");
  }

  @Test
  void everyPageFitsATelephone(Screen screen) {
    screen.narrow().open("/sign-in").shot("narrow-sign-in");
    assertNothingIsCutOff(screen);
    assertThat(Accessibility.broken(screen.page())).isEmpty();

    screen.signIn("headteacher.bpet", PASSWORD).shot("narrow-start");
    assertNothingIsCutOff(screen);
    assertThat(Accessibility.broken(screen.page())).isEmpty();

    screen.open("/no/such/page").shot("narrow-404");
    assertNothingIsCutOff(screen);
  }

  @Test
  void theAdministratorSeesTheirCardsAndNoPosts(Screen screen) {
    screen.signIn("admin", PASSWORD).shot("start-admin");

    assertThat(screen.page().locator(".card")).hasCount(10);
    assertThat(Accessibility.broken(screen.page())).isEmpty();
  }

  @Test
  void somebodyWithoutASchoolIsToldWhomToAsk(Screen screen) {
    screen.signIn("stranger.none", STRANGERS_PASSWORD).shot("start-nobody");

    assertThat(screen.page().getByText("You have no role in a school today.")).isVisible();
    assertThat(Accessibility.broken(screen.page())).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaidPlainly(Screen screen) {
    screen.signIn("headteacher.bpet", "wrong").shot("sign-in-refused");

    assertThat(screen.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
        .containsText("That did not work.");
    assertThat(screen.page().getByLabel("User name")).hasValue("headteacher.bpet");
    assertThat(screen.page().getByLabel("Password")).isFocused();
    assertThat(Accessibility.broken(screen.page())).isEmpty();
  }

  @Test
  void theKeyboardAloneIsEnough(Screen screen) {
    Page page = screen.open("/sign-in").page();
    assertThat(page.getByLabel("User name")).isFocused();
    page.keyboard().type("headteacher.bpet");
    page.keyboard().press("Tab");
    page.keyboard().type(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Hello, Hetty");

    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to content")).isFocused();
    screen.shot("keyboard-skip-link");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator(".card a").first()).isFocused();
    screen.shot("keyboard-first-card");
    page.keyboard().press("Enter");
    page.waitForURL("**/camunda/app/tasklist/**");
  }

  @Test
  void troubleIsExplained(Screen screen) {
    screen.signIn("headteacher.bpet", PASSWORD);
    screen.open("/no/such/page").shot("error-404");
    assertThat(screen.page().locator("h1")).hasText("There is no such page");
    assertThat(Accessibility.broken(screen.page())).isEmpty();

    screen.open("/roll/import").shot("error-403");
    assertThat(screen.page().locator("h1")).hasText("You may not open this");

    screen.open("/camunda/app/nothing/here").shot("error-404-web-app");
    assertThat(screen.page().locator("h1")).hasText("There is no such page");
  }

  private static void assertNothingIsCutOff(Screen screen) {
    Object wider =
        screen.page().evaluate("document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wider).isEqualTo(false);
  }
}
