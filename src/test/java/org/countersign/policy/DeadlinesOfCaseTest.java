package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(TestSchools.class)
class DeadlinesOfCaseTest {

  @Autowired private DeadlinesOfCase deadlines;
  @Autowired private PackStore store;
  @Autowired private Library library;
  @Autowired private TransactionTemplate transaction;

  /** An edition of the national pack that is not current. */
  private String editionWith(String from, String to) {
    TreeMap<String, byte[]> texts = new TreeMap<>(library.files().get(Pack.NATIONAL).texts());
    String policy = new String(texts.get(PackReader.POLICY), StandardCharsets.UTF_8);
    assertThat(policy).contains(from);
    texts.put(PackReader.POLICY, policy.replace(from, to).getBytes(StandardCharsets.UTF_8));
    PackFiles files = new PackFiles(Pack.NATIONAL, "national of long ago", texts);
    int edition = transaction.execute(status -> store.add(files, "0", "none", Map.of()));
    return "hcps:1 national:" + edition;
  }

  @Test
  @DisplayName("ours: a case keeps the periods with which it began")
  void kept() {
    String its = editionWith("post-release, within: PT0S", "post-release, within: PT8H");

    assertThat(deadlines.of("hcps", its, "post-release", false))
        .extracting(Deadline::within)
        .containsExactly("PT8H");
  }

  @Test
  @DisplayName("ours: a period that its editions do not have yet is today's")
  void todays() {
    String its = editionWith("{id: post-release,", "{id: post-unleash,");

    assertThat(deadlines.of("hcps", its, "post-release", false))
        .extracting(Deadline::within)
        .containsExactly("PT0S");
  }

  @Test
  void oneThatNobodySetsIsRefused() {
    assertThatThrownBy(() -> deadlines.of("hcps", "hcps:1 national:1", "elevenses", false))
        .hasMessage("There is no deadline \"elevenses\"");
  }
}
