package org.countersign.accountcreation;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of whom is consulted (BPET 7-2c) and of whom assesses the risk (HCPS OU-2). */
@Configuration(proxyBeanMethods = false)
class Advisers {

  static final String CONSULT = "consult";
  static final String ASSESS = "assessRisk";
  static final String ACCEPTABLE = "acceptable";

  @Bean
  Advise consultation(CaseApplication applications, SaidTable said) {
    return new Advise(
        CONSULT, List.of("in-favour", "against", "no-view"), Map.of(), applications, said);
  }

  @Bean
  Advise riskAssessment(CaseApplication applications, SaidTable said) {
    return new Advise(
        ASSESS,
        List.of(ACCEPTABLE, "not-acceptable"),
        Map.of("risks", "What could go wrong?", "measures", "What is done against it?"),
        applications,
        said);
  }
}
