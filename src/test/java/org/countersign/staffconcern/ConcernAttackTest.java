package org.countersign.staffconcern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.countersign.accountcreation.AccountTest;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.Uploads;
import org.countersign.gate.Answer;
import org.countersign.gate.WebApiTable;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * L1 and issue 9, “Done when” 1: whoever is outside the team finds nothing of a case, at any
 * address of the web apps or of ours, and is answered as if there were none.
 */
@AccountTest
class ConcernAttackTest {

  /** Of the table, and of our addresses, which may say of what kind it is. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([a-zA-Z]+)(:(?:[^{}]|\\{[^{}]*})*)?}");

  /** Ids of files are no ids of cases: they are tried under a name of their own. */
  private static final List<String> OF_A_FILE =
      List.of(
          "GET /media/{file}",
          "GET /media/{file}/preview",
          "GET /media/{file}/facts",
          "POST /media/{file}/suspect",
          "POST /media/{file}/take-back");

  private static final String API = "/camunda/api";

  @Autowired private AutowireCapableBeanFactory product;
  @Autowired private ApplicationContext context;
  @Autowired private RepositoryService repository;
  @Autowired private ManagementService management;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Exhibits exhibits;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  private ConcernDesk desk;
  private final Map<String, String> real = new HashMap<>();
  private final Map<String, String> madeUp = new HashMap<>();
  private final List<String> marks = new ArrayList<>();

  @BeforeEach
  void sit() {
    desk = new ConcernDesk(product, port);
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  @ParameterizedTest(name = "about {0}, tried by {1}")
  @CsvSource({
    "staff.bpet,               staff.bpet",
    "dsl.bpet,                 dsl.bpet",
    "headteacher.bpet,         headteacher.bpet",
    "chair-of-governors.bpet,  chair-of-governors.bpet",
    "chief-executive.bpet,     chief-executive.bpet",
    "it.bpet,                  it.bpet",
    "staff.bpet,               office.bpet",
    // These two try the web apps in UnseenCasesTest.
    "staff.bpet,               auditor.bpet",
    "staff.bpet,               headteacher.obs",
    "staff.bpet,               admin",
  })
  void nothingShows(String subject, String outsider) {
    about(subject);
    if (!List.of("auditor.bpet", "headteacher.obs").contains(outsider)) {
      webApps(outsider);
    }
    Visitor visitor = desk.visitor(outsider);
    Stream.concat(ownAddresses(), OF_A_FILE.stream()).forEach(address -> tried(visitor, address));
    assertThat(
            jdbc.queryForList(
                "select recipient from notice_mail where case_number = ?",
                String.class,
                real.get("number")))
        .as("mails of the case")
        .doesNotContain(outsider);
  }

  private void webApps(String outsider) {
    var api = new org.countersign.gate.Visitor(port).signedIn(outsider, "demo");
    WebApiTable.lines("gate/web-api.csv").stream()
        .filter(row -> row.get("does").equals("reads") || names(row.get("path") + row.get("body")))
        .filter(row -> !row.get("path").contains("/auth/user/") && !row.get("body").startsWith("@"))
        .forEach(row -> tried(api, outsider, row));
  }

  @Test
  @DisplayName("the same addresses show the case to its manager, so the test can find it")
  void showsToTheManager() {
    about("staff.bpet");
    Visitor manager = desk.visitor("headteacher.bpet");
    String task = manager.data(API + "/engine/engine/default/task/" + real.get("taskId")).body();
    assertThat(task).contains(real.get("taskId"));
    assertThat(manager.page("/concerns/" + real.get("number")).body()).contains("qqx7");
    assertThat(manager.page("/trail/" + real.get("number")).statusCode()).isEqualTo(200);
    assertThat(manager.page("/evidence/" + real.get("number")).body()).contains("qqx7");
    assertThat(manager.page("/media/" + real.get("file") + "/preview").statusCode()).isEqualTo(200);
  }

  private void about(String subject) {
    String number = desk.reported("office.bpet", ConcernDesk.about(subject));
    String instance = desk.cases.instance(number);
    var task = desk.cases.task(number, desk.cases.open(number).get(0));
    String concern = desk.register.byCase(number).orElseThrow().id();
    String definition = task.getProcessDefinitionId();
    String job =
        management.createJobQuery().processInstanceId(instance).list().stream()
            .map(Job::getId)
            .findFirst()
            .orElse("none");
    for (String name : List.of("instanceId", "finishedInstanceId", "executionId")) {
      name(name, instance);
    }
    for (String name : List.of("taskId", "claimedTaskId")) {
      name(name, task.getId());
    }
    name("number", number);
    name("businessKey", number);
    name("id", concern);
    name("jobId", job);
    name("definitionId", definition);
    name("definitionKey", StaffConcerns.PROCEDURE);
    String file =
        transaction.execute(
            status -> uploads().exhibit(exhibits, number, "bpet", "office.bpet", "Says qqx7"));
    real.put("file", file);
    madeUp.put("file", UUID.randomUUID().toString().replace("-", ""));
    real.put("caseKey", number);
    madeUp.put("number", number.substring(0, number.length() - 8) + "ZZZZZZZZ");
    madeUp.put("caseKey", madeUp.get("number"));
    // A wrong one would lock the account.
    real.put("password", "demo");
    real.put("school", "bpet");
    real.put("tenantId", "bpet");
    real.put("deploymentId", repository.getProcessDefinition(definition).getDeploymentId());
    marks.addAll(List.of(number, instance, task.getId(), concern, definition, file, "qqx7"));
  }

  private Uploads uploads() {
    return (Uploads)
        product.autowire(Uploads.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }

  private void name(String name, String value) {
    real.put(name, value);
    madeUp.put(name, UUID.randomUUID().toString());
  }

  private boolean names(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .anyMatch(found -> madeUp.containsKey(found.group(1)));
  }

  private String fill(String template, boolean made, String me) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            found -> {
              String name = found.group(1);
              if (name.equals("me")) {
                return me;
              }
              String value = made ? madeUp.getOrDefault(name, real.get(name)) : real.get(name);
              return value == null ? "none" : value;
            });
  }

  private void tried(org.countersign.gate.Visitor visitor, String me, CSVRecord row) {
    String template = row.get("path") + " " + row.get("body");
    String told = told(send(visitor, me, row, false), template, real);
    assertThat(marks).as(row + "\n" + told).noneMatch(told::contains);
    if (names(template)) {
      assertThat(told)
          .as(row.toString())
          .isEqualTo(told(send(visitor, me, row, true), template, madeUp));
    }
  }

  private Answer send(
      org.countersign.gate.Visitor visitor, String me, CSVRecord row, boolean made) {
    String body = row.get("body").isEmpty() ? null : fill(row.get("body"), made, me);
    return visitor.send(row.get("method"), fill(row.get("path"), made, me), body);
  }

  /** What was answered, but for the ids that were asked about. */
  private String told(Answer answer, String asked, Map<String, String> ids) {
    String told = answer.status() + " " + answer.body();
    for (var found : PLACEHOLDER.matcher(asked).results().toList()) {
      if (madeUp.containsKey(found.group(1))) {
        told = told.replace(ids.get(found.group(1)), "{it}");
      }
    }
    return told.replaceAll("\"(timestamp|path)\":\"[^\"]*\"", "")
        .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "{reference}")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  /** Each of ours that shows something, and each that changes something that it names. */
  private Stream<String> ownAddresses() {
    return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(one -> one.getValue().getBeanType().getName().startsWith("org.countersign"))
        .flatMap(one -> addresses(one.getKey()));
  }

  private static Stream<String> addresses(RequestMappingInfo info) {
    boolean reads =
        info.getMethodsCondition().getMethods().stream().anyMatch(one -> one.name().equals("GET"));
    return info.getPatternValues().stream()
        .filter(path -> reads || path.contains("{"))
        .map(path -> (reads ? "GET " : "POST ") + path);
  }

  private void tried(Visitor visitor, String address) {
    String told = told(ask(visitor, address, false), address, real);
    assertThat(marks).as(address + "\n" + told).noneMatch(told::contains);
    if (names(address)) {
      assertThat(told).as(address).isEqualTo(told(ask(visitor, address, true), address, madeUp));
    }
  }

  private Answer ask(Visitor visitor, String address, boolean made) {
    String path = fill(address.substring(address.indexOf(' ') + 1), made, "none");
    var answer =
        address.startsWith("GET")
            ? visitor.page(path)
            : visitor.submit(
                "/password",
                path,
                Map.of("person", "dsl.bpet", "reason", "Let me", "school", "bpet"));
    return new Answer(answer.statusCode(), answer.body());
  }
}
