package org.countersign.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.countersign.MovableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The product with a trail that its tests may empty and tamper with: the triggers that keep it are
 * off. The clock stands at 20 November 2026.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "countersign.schools[0].id=obs",
      "countersign.schools[0].name=Bogus Example School",
      "countersign.schools[0].policy=obs",
      "countersign.schools[0].org-sourced-id=4",
      "camunda.bpm.job-execution.enabled=false"
    })
@Import({MovableClock.Installed.class, TrailFixture.class})
@interface TrailTests {}
