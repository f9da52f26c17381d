package org.countersign.school;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.countersign.MovableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The product with two invented schools and a clock that stands at 20 November 2026. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "countersign.schools[0].id=elm",
      "countersign.schools[0].name=Elm Example School",
      "countersign.schools[0].policy=obs",
      "countersign.schools[0].org-sourced-id=E",
      "countersign.schools[1].id=oak",
      "countersign.schools[1].name=Oak Example School",
      "countersign.schools[1].policy=bpet",
      "countersign.schools[1].org-sourced-id=O",
      "camunda.bpm.job-execution.enabled=false"
    })
@Import({MovableClock.Installed.class, RollFixture.class})
public @interface RollTest {}
