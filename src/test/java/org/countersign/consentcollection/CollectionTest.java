package org.countersign.consentcollection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.countersign.CaseDesk;
import org.countersign.FlowsTaken;
import org.countersign.MovableClock;
import org.countersign.SignedIn;
import org.countersign.Walks;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of consent collection on the whole product, with the demo's five schools. The clock stands
 * still, and jobs run when the test says so. Consents are never put back, so each test has pupils
 * of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=false", "countersign.mail.jobs=false"})
@ActiveProfiles("demo")
@Import({
  SignedIn.class,
  CaseDesk.class,
  MovableClock.Installed.class,
  FlowsTaken.class,
  CollectionDesk.class
})
@ExtendWith(Walks.class)
@interface CollectionTest {}
