package org.countersign.takedown;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.countersign.CaseDesk;
import org.countersign.FlowsTaken;
import org.countersign.MovableClock;
import org.countersign.SignedIn;
import org.countersign.Walks;
import org.countersign.databreach.BreachScene;
import org.countersign.evidence.Uploads;
import org.countersign.post.PostsOut;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of what follows a post that is out, take-downs and data breaches, on the whole product
 * with the demo's five schools. The clock stands still, and jobs run when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({
  SignedIn.class,
  MovableClock.Installed.class,
  FlowsTaken.class,
  CaseDesk.class,
  PostsOut.class,
  Uploads.class,
  TakeDownScene.class,
  Transactions.class,
  BreachScene.class
})
@ExtendWith(Walks.class)
public @interface TakeDownTest {}
