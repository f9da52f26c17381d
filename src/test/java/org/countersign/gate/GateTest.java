package org.countersign.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test through HTTP on the product as it is, with two schools. Jobs run when a test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "countersign.behind-tls=false",
      "countersign.first-administrator.user=administrator",
      "countersign.first-administrator.password=" + Persona.PASSWORD,
      "countersign.schools[0].id=obs",
      "countersign.schools[0].name=A fictional school",
      "countersign.schools[0].policy=obs",
      "countersign.schools[0].org-sourced-id=one",
      "countersign.schools[1].id=bpet",
      "countersign.schools[1].name=Another fictional school",
      "countersign.schools[1].policy=bpet",
      "countersign.schools[1].org-sourced-id=two",
      "camunda.bpm.job-execution.enabled=false"
    })
@Import(Town.class)
@interface GateTest {}
