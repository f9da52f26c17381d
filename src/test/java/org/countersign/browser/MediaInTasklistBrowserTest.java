package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.countersign.evidence.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a form in Tasklist does, in Tasklist's own page and under its content security policy. */
@BrowserTest
class MediaInTasklistBrowserTest {

  private static final String UPLOAD =
      """
      async () => {
        const terms = await (await fetch('/media')).json();
        const canvas = document.createElement('canvas');
        canvas.width = 40;
        canvas.height = 30;
        const picture = await new Promise(done => canvas.toBlob(done, 'image/png'));
        const form = new FormData();
        form.append('file', picture, 'Sports day.png');
        const answer = await fetch('/media', {
          method: 'POST',
          headers: {[terms.token.header]: terms.token.value},
          body: form
        });
        return answer.status + ' ' + (await answer.json()).id;
      }
      """;

  private static final String SHOW =
      """
      async id => {
        const picture = new Image();
        picture.src = '/media/' + id + '/preview';
        await picture.decode();
        return picture.naturalWidth + ' x ' + picture.naturalHeight;
      }
      """;

  @Autowired private JdbcClient database;

  @AfterEach
  void leaveNothing() {
    Uploads.forget(database);
  }

  @Test
  void aFormInTasklistUploadsAPictureAndShowsIt(Screen screen) {
    Page page = screen.signIn("staff.bpet", "demo").open("/camunda/app/tasklist/default/").page();
    page.locator(".navbar-brand .brand-name").waitFor();

    String[] answer = page.evaluate(UPLOAD).toString().split(" ");

    assertThat(answer[0]).isEqualTo("201");
    assertThat(page.evaluate(SHOW, answer[1])).isEqualTo("40 x 30");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  void aPreviewOpenedByItselfIsAPictureAndRunsNothing(Screen screen) {
    Page page = screen.signIn("staff.bpet", "demo").open("/camunda/app/tasklist/default/").page();
    String id = page.evaluate(UPLOAD).toString().split(" ")[1];

    screen.open("/media/" + id + "/preview");

    assertThat(page.evaluate("document.contentType")).isEqualTo("image/png");
    assertThat(page.evaluate("window.origin")).isEqualTo("null");
  }
}
