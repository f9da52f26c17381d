package org.countersign.databreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.countersign.post.Post;
import org.countersign.post.PostsOut;
import org.countersign.takedown.TakeDownTest;
import org.countersign.takedown.TakeDowns;
import org.countersign.takedown.Tally;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts that were recorded as out without consent before there was a procedure for it. */
@TakeDownTest
class PostsFromBeforeTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private PostsOut out;
  @Autowired private TakeDowns takeDowns;
  @Autowired private BreachTable breaches;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  @DisplayName("P1, NAT:21: the migration asks for their take-down and enters their breach, once")
  void pickedUp() {
    Post post = out.withoutConsent("x-obs", "obs-p001");
    out.portrait("x-obs", "obs-p001");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              for (String table : new String[] {"take_down_place", "take_down_look"}) {
                jdbc.sql("delete from " + table).update();
              }
              jdbc.sql("delete from take_down").update();
              jdbc.sql("delete from breach").update();

              jdbc.sql(insertOf("V141__Take_down_answers.sql")).update();
              jdbc.sql(insertOf("V142__Data_breaches.sql")).update();

              assertThat(takeDowns.tally("obs", post.caseKey())).isEqualTo(new Tally(1, 0, 0, 1));
              assertThat(takeDowns.of("obs", post.caseKey()).get(0).link())
                  .isEqualTo(post.posting().link());
              Breach breach =
                  breaches.all("obs").stream()
                      .filter(one -> post.id().equals(one.event().post()))
                      .findFirst()
                      .orElseThrow();
              assertThat(breach.awareAt()).isEqualTo(post.posting().at());
              assertThat(breach.event().howMany()).isEqualTo(1);
              assertThat(breach.event().doneBy()).containsExactly("staff.obs");
              assertThat(breaches.toOpen(10)).contains(breach.id());
            });
  }

  /** What the migration does with rows there are. */
  private static String insertOf(String file) {
    try {
      String script =
          new ClassPathResource("db/migration/" + file)
              .getContentAsString(StandardCharsets.UTF_8)
              .strip();
      return script.substring(script.lastIndexOf("insert into"), script.length() - 1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
