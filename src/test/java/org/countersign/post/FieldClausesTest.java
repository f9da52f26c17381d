package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.policy.Policies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the forms cite beside each question is there, and is the school's own policy's. */
@PostTest
class FieldClausesTest {

  private static final List<String> POLICIES = List.of("oiea", "hcps", "bpet", "obs", "wmat");

  @Autowired private FieldClauses clauses;
  @Autowired private Policies policies;

  @Test
  void everyCitationIsAClause() {
    clauses
        .cited()
        .forEach(
            (field, byPolicy) ->
                byPolicy.forEach(
                    (policy, cited) ->
                        assertThat(policies.cited(cited))
                            .as(field + " of " + policy)
                            .allSatisfy(one -> assertThat(one.words()).isNotBlank())));
  }

  @Test
  void everyFieldOfTheFormHasItsClauses() {
    assertThat(clauses.cited().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(DraftForm.FIELDS.stream(), Stream.of(DraftForm.UNRECOGNISABLE)).toList());
    assertThat(clauses.cited().values())
        .allSatisfy(
            byPolicy ->
                assertThat(byPolicy.keySet())
                    .contains("default")
                    .isSubsetOf("default", "oiea", "hcps", "bpet", "obs", "wmat"));
  }

  @Test
  void noSchoolIsShownAnotherSchoolsPolicy() {
    for (String policy : POLICIES) {
      String prefix = policies.byCode(policy).orElseThrow().prefix();
      clauses
          .of(policy)
          .forEach(
              (field, grounds) ->
                  assertThat(grounds)
                      .as(field + " of " + policy)
                      .isNotEmpty()
                      .allSatisfy(
                          ground ->
                              assertThat(ground.citation())
                                  .matches("(" + prefix + "|NAT|ours):.*")
                                  .satisfies(
                                      cited ->
                                          assertThat(ground.basis().equals("policy"))
                                              .isEqualTo(cited.startsWith(prefix + ":")))));
    }
  }

  /** POLICY-DIFFERENCES: only OBS asks about controversy; OIEA says nothing of copyright. */
  @Test
  void whereAPolicyIsSilentTheDefaultIsShownAsDefault() {
    assertThat(clauses.of("obs").get("controversial"))
        .extracting(FieldClauses.Ground::citation)
        .contains("OBS:DO-1");
    assertThat(clauses.of("oiea").get("othersCopyright"))
        .extracting(FieldClauses.Ground::basis)
        .containsExactly("default");
    assertThat(clauses.of("a-policy-of-their-own").get("namesPupils"))
        .extracting(FieldClauses.Ground::basis)
        .containsExactly("default");
  }
}
