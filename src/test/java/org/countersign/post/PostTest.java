package org.countersign.post;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.countersign.CaseDesk;
import org.countersign.FlowsTaken;
import org.countersign.MovableClock;
import org.countersign.SignedIn;
import org.countersign.Walks;
import org.countersign.evidence.Uploads;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of post sign-off on the whole product, with the demo's five schools. The clock stands
 * still, and jobs run when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({
  SignedIn.class,
  CaseDesk.class,
  Uploads.class,
  MovableClock.Installed.class,
  Desk.class,
  Families.class,
  Scene.class,
  FlowsTaken.class,
  Traces.class,
  Kept.class
})
@ExtendWith(Walks.class)
@interface PostTest {}
