package org.countersign.school;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.countersign.MovableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The product with one invented school for each of the five policies, its id the policy's code, and
 * a clock that stands at 20 November 2026. Rows of registers are never deleted, so each test makes
 * children and accounts of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "countersign.schools[0].id=oiea",
      "countersign.schools[0].name=Invented Example Academy",
      "countersign.schools[0].policy=oiea",
      "countersign.schools[0].org-sourced-id=1",
      "countersign.schools[0].registers-complete-from=2026-09-01",
      "countersign.schools[1].id=hcps",
      "countersign.schools[1].name=Invented Example Primary",
      "countersign.schools[1].policy=hcps",
      "countersign.schools[1].org-sourced-id=2",
      "countersign.schools[2].id=bpet",
      "countersign.schools[2].name=Pretend Example Primary",
      "countersign.schools[2].policy=bpet",
      "countersign.schools[2].org-sourced-id=3",
      "countersign.schools[3].id=obs",
      "countersign.schools[3].name=Bogus Example School",
      "countersign.schools[3].policy=obs",
      "countersign.schools[3].org-sourced-id=4",
      "countersign.schools[4].id=wmat",
      "countersign.schools[4].name=Made-up Example Academy",
      "countersign.schools[4].policy=wmat",
      "countersign.schools[4].org-sourced-id=5",
      "camunda.bpm.job-execution.enabled=false"
    })
@Import({MovableClock.Installed.class, RegisterFixture.class})
public @interface RegisterTest {}
