package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6962, 2.1. */
@Tag("no-database")
class MerkleTest {

  private static List<String> leaves(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> Merkle.leaf("case/obs-POST-2026-" + i, i, Hashes.of("event " + i)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 200})
  void eachLeafsPathLeadsToTheRootAndNoOthers(int number) {
    List<String> leaves = leaves(number);
    String root = Merkle.root(leaves);
    for (int place = 0; place < number; place++) {
      List<Merkle.Step> path = Merkle.path(leaves, place);
      assertThat(Merkle.rootFrom(leaves.get(place), path)).isEqualTo(root);
      assertThat(Merkle.rootFrom(Merkle.leaf("case/x", 1, Hashes.NONE), path)).isNotEqualTo(root);
    }
  }

  @Test
  void aChangedOrMissingLeafIsAnotherRoot() {
    List<String> leaves = leaves(7);
    assertThat(Merkle.root(leaves.subList(0, 6))).isNotEqualTo(Merkle.root(leaves));
    assertThat(Merkle.root(leaves(8))).isNotEqualTo(Merkle.root(leaves));
  }
}
