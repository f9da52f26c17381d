package org.countersign.notice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.countersign.MovableClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of notices on the whole product, with the demo's five schools and a mail server that fails
 * on demand. The clock stands still, and mail is made and sent when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "spring.mail.host=127.0.0.1",
      "spring.mail.properties.mail.smtp.starttls.required=false",
      "spring.mail.properties.mail.smtp.timeout=2000",
      "countersign.address=https://countersign.school.example/"
    })
@ActiveProfiles("demo")
@Import({MovableClock.Installed.class, PostOffice.class, Happenings.class})
@interface NoticeTest {}
