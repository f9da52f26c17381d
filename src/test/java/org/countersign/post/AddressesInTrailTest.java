package org.countersign.post;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.access.AccountsPasswords;
import org.countersign.consentcollection.FamilyLinks;
import org.countersign.evidence.EvidenceOfTests;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.Hostile;
import org.countersign.evidence.Uploads;
import org.countersign.policy.PolicyEditions;
import org.countersign.reporting.PublicReporter;
import org.countersign.staffconcern.ConcernIntake;
import org.countersign.staffconcern.NewConcern;
import org.countersign.staffconcern.Receipt;
import org.countersign.staffconcern.Source;
import org.countersign.staffconcern.Subject;
import org.countersign.staffconcern.SubjectKind;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Issue 4, “Done when” 1, for our own addresses: each of them stands here, and either is seen to
 * write its event or is said to write none, with the reason.
 */
@PostTest
class AddressesInTrailTest {

  private static final String NUMBER = "{number:[a-z0-9-]+-[A-Z]{2,12}-[0-9]{4}-[0-9A-Z]+}";
  private static final String HEAD = "headteacher.bpet";
  private static final String OFFICE = "office.bpet";
  private static final String LEAD = "data-lead.bpet";
  private static final String NOBODY = "nobody";
  private static final String COLLECTIONS = "/consent-collections";

  /** Whom no walk shows, with one carer. */
  private static final String PUPIL = "bpet-p187";

  private static final String CARER = "bpet-c254";

  /** Reviewed, one by one: what they show is no record of a person, or is on record elsewhere. */
  private static final Map<String, String> WRITE_NOTHING =
      Map.ofEntries(
          entry("ANY /error", "says what was refused, which is written where it was refused"),
          entry("GET /", "the person's own cards"),
          entry("GET /sign-in", "an empty form"),
          entry("GET /password", "an empty form"),
          entry("GET /posting", "whether posting is stopped, which the stop itself wrote"),
          entry("GET /posting/state", "the same, for Tasklist"),
          entry("GET /posts", "titles of posts, as they are published; nobody's children"),
          entry("GET /posts/form", "accounts, questions and classes of the author's own school"),
          entry("GET /breach-forms/form", "kinds of data, and who works at the school"),
          entry("GET /take-downs/form", "the school's accounts"),
          entry("GET /posts/pupils", "names and classes; whom the author chooses is in the draft"),
          entry("GET /accounts", "the school's accounts, and who of its staff runs them"),
          entry(
              "GET /account-handovers/form",
              "the school's accounts, and who of its staff runs them"),
          entry(
              "GET /account-handovers/{id:[0-9a-f-]{36}}",
              "a handover and what colleagues said of it, which its case tells"),
          entry("GET /account-applications/form", "networks, staff and questions of the school"),
          entry(
              "GET /account-applications/{id:[0-9a-f-]{36}}",
              "an application and what colleagues said of it, which its case tells"),
          entry("GET /account-adoptions/form", "networks, staff and questions of the school"),
          entry(
              "GET /account-adoptions/{id:[0-9a-f-]{36}}",
              "an account and what colleagues decided of it, which its case tells"),
          entry("GET /account-messages/form", "accounts and kinds of the school, and who is told"),
          entry(
              "GET /accounts/image-concern",
              "an empty form, and who leads safeguarding at the school"),
          entry("GET /report-concern", "an empty form, and that one's own reports were received"),
          entry("GET /concerns", "numbers of the cases of whose team the person is"),
          entry("GET /consents/portals", "names of portals, and who let them in"),
          entry("GET /api/v1/openapi.yaml", "how a portal sends a notice; nobody's data"),
          entry("GET /consent-notices/form", "uses, networks and channels"),
          entry(
              "GET /consent-notices/pupils", "names and classes; whom a notice is about, it says"),
          entry("GET /consent-notices/givers", "names of carers; who gave a notice, it says"),
          entry("GET /media/{id:[0-9a-f]{32}}/facts", "size, kind and hash, not what it shows"),
          entry("GET /roll/import", "when imports were made, which they wrote"),
          entry("GET /roll/import/{id}", "counts and ids of one's own import, which it wrote"),
          entry("GET /roll/import/{id}/report.csv", "the same ids and reasons, without names"),
          entry("GET /notices", "how the person hears of steps"),
          entry("GET /notices/failed", "whom a mail did not reach, which the case tells"),
          entry("GET /demo-mail", "mails of the demo, to whoever sits at that computer"),
          entry("GET /absences", "who is away, which was written when it was recorded"),
          entry("GET /absences/steps", "for which steps nobody is left, by role"),
          entry("GET /task-deadlines/{taskId}", "the dates of a task, which the case tells"),
          entry("GET /overview", "counts of cases, without anybody's name or number"),
          entry("GET /policies", "the policy, and counts of cases"),
          entry("GET /policies/steps", "the models, and the policy"),
          entry("GET /my-requests", "the person's own requests, as the lists of their tasks"),
          entry("GET /consent-collections", "campaigns, which wrote that they began"),
          entry("GET /family/link", "an empty form"),
          entry("POST /family/link", "a wish, of which nobody is told; what is mailed is written"),
          entry("GET /report-a-concern", "the schools that there are"),
          entry("GET /report-a-concern/{schoolId:[a-z0-9-]+}", "an empty form"),
          entry("GET /report-a-concern/{schoolId:[a-z0-9-]+}/answers", "an empty form"),
          entry("GET /report-online", "an empty form"),
          entry("GET /trail", "whether the trail is whole, which the check keeps"),
          entry("GET /audit/choices", "the person's schools, procedures and colleagues"),
          entry("GET /audit/cases", "numbers, states and dates of cases; nobody's children"),
          entry("GET /audit/steps", "how often and how long steps are done"),
          entry(
              "GET /audit/cases/{number:[a-zA-Z0-9-]{1,255}}/diagram",
              "the model; where the case went is in its record, which it wrote"));

  /** Whoever asks for an address so that it does its work; they have signed in already. */
  @FunctionalInterface
  private interface Asking {
    int by(Visitor visitor);
  }

  /** An address that writes, with whoever asks and the event that is expected of them. */
  private record Writes(String person, String kind, Asking asking) {}

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private AccountsPasswords passwords;
  @Autowired private Desk desk;
  @Autowired private Uploads uploads;
  @Autowired private Exhibits exhibits;
  @Autowired private EvidenceOfTests readers;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Scene scene;
  @Autowired private RuntimeService runtime;
  @Autowired private PolicyEditions editions;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  @AfterEach
  void putBack() {
    scene.end();
    scene.resumes("bpet");
    passwords.setWithoutPolicy("staff2.bpet", "demo");
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("account-image-concern")
        .list()
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), "Over", true, true, true));
    List.of(
            "account_message",
            "account_look",
            "account_image_concern",
            "concern_message",
            "concern_report",
            "evidence_closed",
            "evidence_permit")
        .forEach(table -> jdbc.update("delete from " + table));
  }

  /** Made when they are asked for: each has a post of its own. */
  private Map<String, Writes> writing() {
    Map<String, Writes> writing = new TreeMap<>();
    writing.put(
        "POST /sign-in",
        new Writes(HEAD, "sign-in", visitor -> visitor.signIn(HEAD, "demo").statusCode()));
    writing.put("POST /sign-out", submits(HEAD, "sign-out", "/", "/sign-out", Map.of()));
    writing.put(
        "POST /password",
        submits(
            "staff2.bpet",
            "administration",
            "/password",
            "/password",
            Map.of(
                "present", "demo", "chosen", "Long-Enough-4-me", "repeated", "Long-Enough-4-me")));
    writing.put(
        "POST /posting/stop",
        submits(
            HEAD,
            "register-changed",
            "/posting",
            "/posting/stop",
            Map.of("school", "bpet", "reason", "Something happened on the way")));
    writing.put(
        "POST /posting/resume",
        new Writes(
            HEAD,
            "register-changed",
            visitor -> {
              scene.stops("bpet");
              return visitor
                  .submit(
                      "/posting",
                      "/posting/resume",
                      Map.of("school", "bpet", "reason", "It is over"))
                  .statusCode();
            }));
    writing.put("POST /roll/import", imports());
    writing.put(
        "POST /notices",
        submits(
            "staff2.bpet", "register-changed", "/notices", "/notices", Map.of("choice", "daily")));
    writing.put("POST /notices/failed", new Writes("office.bpet", "notice", this::sendAgain));
    writing.put("POST /absences", new Writes("office.bpet", "register-changed", this::goesAway));
    writing.put(
        "POST /absences/{id:[0-9]{1,18}}/end",
        new Writes(
            "office.bpet",
            "register-changed",
            visitor -> {
              goesAway(visitor);
              return comesBack(visitor);
            }));
    writing.put(
        "POST /absences/deputies",
        new Writes(
            HEAD,
            "register-changed",
            visitor -> {
              asksDeputies(visitor, false);
              return asksDeputies(visitor, true);
            }));
    writing.put(
        "POST /media/{id:[0-9a-f]{32}}/take-back",
        new Writes(
            "staff2.bpet",
            "register-changed",
            visitor -> {
              String file = uploads.evidence("bpet", "staff2.bpet");
              return visitor.tell("/media/" + file + "/take-back").statusCode();
            }));
    writing.put(
        "POST /account-messages/uploads/seal",
        new Writes(
            "staff2.bpet",
            "register-changed",
            visitor -> {
              uploads.evidence("bpet", "staff2.bpet");
              return visitor.tell("/account-messages/uploads/seal?school=bpet").statusCode();
            }));
    writing.put("GET /media/{id:[0-9a-f]{32}}", opens("file-opened", "/media/%2$s"));
    writing.put(
        "GET /media/{id:[0-9a-f]{32}}/preview", opens("file-opened", "/media/%2$s/preview"));
    writing.put("GET /posts/{number:[a-z0-9-]+-POST-[0-9-]+}", opens("record-read", "/posts/%s"));
    writing.put("POST /posts/{number:[a-z0-9-]+-POST-[0-9-]+}/copies/hold", holdsCopies("hold"));
    writing.put(
        "POST /posts/{number:[a-z0-9-]+-POST-[0-9-]+}/copies/let-go", holdsCopies("let-go"));
    String extension = "/consents/notices/{id:[0-9a-f-]{36}}/more-time";
    writing.put(
        "GET " + extension,
        new Writes(LEAD, "record-read", visitor -> visitor.page(anExtension()).statusCode()));
    writing.put(
        "POST " + extension,
        new Writes(
            LEAD,
            "register-changed",
            visitor -> {
              String page = anExtension();
              return visitor
                  .submit(
                      page,
                      page,
                      Map.of("reason", "Many", "toldOn", "2026-11-20", "toldHow", "By phone"))
                  .statusCode();
            }));
    writing.put("GET /posts/{postId}/draft", opens("record-read", "/posts/%3$s/draft"));
    writing.put(
        "GET /take-downs/{id:[0-9a-f-]{36}}",
        new Writes(HEAD, "record-read", visitor -> visitor.data(aTakeDown()).statusCode()));
    writing.put(
        "GET /older-posts-searches/{id:[0-9a-f-]{36}}",
        new Writes(HEAD, "record-read", visitor -> visitor.data(aSearch()).statusCode()));
    writing.put("GET /posts/to-take-down", opens("record-read", "/posts/to-take-down"));
    writing.put("GET /breaches", reads("/breaches"));
    writing.put("GET /breaches/export", reads("/breaches/export"));
    writing.put(
        "GET /breach-forms/{id:[0-9a-f-]{36}}",
        new Writes(HEAD, "record-read", visitor -> visitor.data(aBreach()).statusCode()));
    writing.put("GET /accounts/log", reads("/accounts/log"));
    writing.put("GET /accounts/log/export", reads("/accounts/log/export"));
    writing.put(
        "POST /accounts/image-concern",
        submits(
            "staff2.bpet",
            "register-changed",
            "/accounts/image-concern",
            "/accounts/image-concern",
            Map.of(
                "school", "bpet",
                "account", "elsewhere",
                "seenAt", "2026-11-20T08:00",
                "place", "The newest comment")));
    writing.put("GET /account-messages/{id:[0-9a-f-]{36}}", ofMonitoring("%s"));
    writing.put("GET /account-messages/looks/{id:[0-9a-f-]{36}}", ofMonitoring("looks/%s"));
    writing.put(
        "GET /account-messages/image-concerns/{id:[0-9a-f-]{36}}",
        ofMonitoring("image-concerns/%s"));
    String record = "/concerns/" + NUMBER + "/record";
    writing.put("GET " + record, ofConcern("record-read", "", null));
    writing.put("GET " + record + "/referral.pdf", ofConcern("record-read", "/referral.pdf", null));
    writing.put(
        "GET " + record + "/referral.json", ofConcern("record-read", "/referral.json", null));
    writing.put(
        "POST " + record + "/override",
        ofConcern(
            "override",
            "/override",
            Map.of("lock", "suspend", "reason", "Seen.", "second", "chief-executive.bpet")));
    writing.put(
        "POST " + record + "/access-request",
        ofConcern("register-changed", "/access-request", Map.of("askedOn", "2026-11-20")));
    writing.put(
        "POST " + record + "/hold",
        ofConcern("register-changed", "/hold", Map.of("reason", "A claim")));
    writing.put(
        "POST " + record + "/removal",
        ofConcern("register-changed", "/removal", Map.of("reason", "Its time is over")));
    writing.put(
        "POST " + record + "/removal/review",
        ofConcern("register-changed", "/removal/review", Map.of()));
    writing.put(
        "POST " + record + "/evidence/question",
        ofConcern("register-changed", "/evidence/question", Map.of("indecentImage", "no")));
    writing.put("POST " + record + "/evidence", new Writes(HEAD, "register-changed", this::adds));
    writing.putAll(teams());
    writing.put("GET /family", new Writes(NOBODY, "record-read", this::opensLink));
    writing.put("POST /family/answers", new Writes(NOBODY, "register-changed", this::answers));
    writing.put("POST /family/withdrawal", new Writes(NOBODY, "register-changed", this::withdraws));
    writing.put("POST /consent-collections", new Writes(OFFICE, "started", this::asksFamilies));
    writing.put(
        "POST /consent-collections/circumstances",
        new Writes(OFFICE, "register-changed", this::circumstancesChange));
    String campaign = "/consent-collections/{id:[0-9a-f-]{36}}";
    String child = campaign + "/{askedId:[0-9a-f-]{36}}";
    writing.put("GET " + campaign, opensCampaign(false));
    writing.put("GET " + child, opensCampaign(true));
    writing.put("POST " + child + "/answers", new Writes(OFFICE, "register-changed", this::keysIn));
    writing.put(
        "POST " + child + "/competence", new Writes(OFFICE, "register-changed", this::judges));
    writing.put("GET /accounts/export", reads("/accounts/export"));
    writing.put(
        "GET /accounts/{school:[a-z0-9-]+}/{id:[a-z0-9-]+}", reads("/accounts/bpet/facebook-bpet"));
    writing.put("GET /consents", reads("/consents"));
    writing.put("GET /consents/objections", reads("/consents/objections"));
    writing.put(
        "POST /consents/objections/{id:[0-9]{1,18}}/end",
        new Writes(LEAD, "register-changed", this::endsObjection));
    String one = "/{school:[a-z0-9-]+}/{kind:pupil|other}/{id}";
    writing.put("GET /consents" + one, reads("/consents/bpet/pupil/bpet-p001"));
    writing.put("GET /consents" + one + "/export", reads("/consents/bpet/pupil/bpet-p001/export"));
    writing.put("POST /consents/portals", portals(""));
    writing.put("POST /consents/portals/{id:[0-9]{1,18}}/revoke", portals("/%d/revoke"));
    // Whoever calls it has no account; NoticeApiTest sees what a portal's own calls write.
    writing.put("POST /api/v1/consent-notices", portals(""));
    writing.put("GET /consent-notices/{id:[0-9a-f-]{36}}", notice("/consent-notices/%s"));
    writing.put(
        "GET /consent-notices/{id:[0-9a-f-]{36}}/letter", notice("/consent-notices/%s/letter"));
    writing.put(
        "GET /audit/cases/{number:[a-zA-Z0-9-]{1,255}}", opens("record-read", "/audit/cases/%s"));
    writing.put(
        "GET /audit/cases-as-file",
        new Writes(
            HEAD, "trail-exported", visitor -> visitor.data("/audit/cases-as-file").statusCode()));
    writing.put("GET /task-clauses/{taskId}", new Writes(HEAD, "record-read", this::opensTask));
    writing.put(
        "GET /my-requests/{number}", new Writes("staff.bpet", "record-read", this::opensOwn));
    writing.putAll(reporting());
    writing.putAll(evidence());
    writing.putAll(cyberbullying());
    writing.put("GET /trail/" + NUMBER, opens("record-read", "/trail/%s"));
    writing.put("GET /trail/" + NUMBER + "/json", opens("trail-exported", "/trail/%s/json"));
    writing.put("GET /trail/" + NUMBER + "/pdf", opens("trail-exported", "/trail/%s/pdf"));
    return writing;
  }

  private int opensTask(Visitor visitor) {
    String number =
        desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
    return visitor.data("/task-clauses/" + desk.task(number, "checkPost").getId()).statusCode();
  }

  private int opensOwn(Visitor visitor) {
    String number = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    return visitor.data("/my-requests/" + number).statusCode();
  }

  /** Of the pages of the team of a concern. */
  private Map<String, Writes> teams() {
    String its = "/concerns/" + NUMBER;
    Map<String, String> dsl = Map.of("person", "dsl.bpet", "reason", "Leads safeguarding");
    Map<String, String> chief = Map.of("person", "chief-executive.bpet", "reason", "Is nearer");
    Map<String, Writes> writing = new TreeMap<>();
    writing.put("POST /report-concern", new Writes("staff2.bpet", "register-changed", this::tells));
    writing.put("GET " + its, ofTeam("record-read", "", null));
    writing.put("POST " + its + "/members", ofTeam("team-member-added", "/members", dsl));
    writing.put(
        "POST " + its + "/members/remove", ofTeam("team-member-removed", "/members/remove", dsl));
    writing.put("POST " + its + "/manager", ofTeam("team-member-added", "/manager", chief));
    writing.put(
        "POST " + its + "/excluded",
        ofTeam("team-member-removed", "/excluded", Map.of("person", "it.bpet", "why", "related")));
    writing.put(
        "POST " + its + "/join", ofTeam("register-changed", "/join", Map.of("reason", "One")));
    return writing;
  }

  private int tells(Visitor visitor) {
    Map<String, String> form = new TreeMap<>();
    List.of("childAtRiskNow", "networking", "worksForTrust", "reportingIsConflict")
        .forEach(question -> form.put(question, "no"));
    form.putAll(
        Map.of(
            "school", "bpet",
            "adult1", "staff.bpet",
            "source", "staff",
            "disclosedAt", "2026-11-20T08:00",
            "awareAt", "2026-11-20T08:00",
            "whatHappened", "Wrote to a pupil."));
    return visitor.submit("/report-concern", "/report-concern", form).statusCode();
  }

  private Writes ofTeam(String kind, String path, Map<String, String> fields) {
    return new Writes(
        HEAD,
        kind,
        visitor -> {
          String number = aConcern(false);
          String page = "/concerns/" + number;
          if (fields == null) {
            return visitor.page(page).statusCode();
          }
          Map<String, String> all = new TreeMap<>(fields);
          if (path.equals("/join")) {
            jdbc.update("delete from case_team_case where place = 2");
            all.put("other", aConcern(false));
            jdbc.update("delete from case_team_case where place = 2");
          } else if (path.equals("/members/remove")) {
            visitor.submit(page, page + "/members", fields);
          }
          return visitor.submit(page, page + path, all).statusCode();
        });
  }

  /** Of a concern that is with the LADO; where its record is to go, closed long ago. */
  private Writes ofConcern(String kind, String path, Map<String, String> fields) {
    return new Writes(
        HEAD,
        kind,
        visitor -> {
          String page = "/concerns/" + aConcern(path.startsWith("/removal")) + "/record";
          return fields == null
              ? visitor.page(page + path).statusCode()
              : visitor.submit(page, page + path, fields).statusCode();
        });
  }

  /** A file, to a concern. */
  private int adds(Visitor visitor) {
    String page = "/concerns/" + aConcern(false) + "/record/evidence";
    visitor.submit(
        page.replace("/evidence", ""), page + "/question", Map.of("indecentImage", "no"));
    String shown = visitor.page(page.replace("/evidence", "")).body();
    Map<String, String> fields =
        Map.of(
            "permit", shown.replaceAll("(?s).*name=\"permit\" value=\"([^\"]+)\".*", "$1"),
            "seenAt", "2026-01-10T10:00",
            "savedAt", "2026-01-10T10:05");
    return visitor
        .sendFile(page, visitor.formToken(), fields, "a.gif", Hostile.plain())
        .statusCode();
  }

  private String aConcern(boolean over) {
    Instant now = clock.instant();
    Receipt receipt =
        context
            .getBean(ConcernIntake.class)
            .take(
                new NewConcern(
                    "bpet",
                    List.of(Subject.onRoll("staff2.bpet", SubjectKind.STAFF)),
                    Source.STAFF,
                    now,
                    now,
                    "Wrote to a pupil.",
                    false,
                    false,
                    false,
                    false,
                    Map.of(),
                    "staff.bpet",
                    null));
    String number =
        jdbc.queryForObject(
            "select case_key from staff_concern where report = ?", String.class, receipt.report());
    jdbc.update(
        "insert into case_team_case (case_key, team, place)"
            + " select replace(case_key, 'CONCERN', 'LADO'), team, 2 from case_team_case"
            + " where case_key = ?",
        number);
    jdbc.update(
        "insert into staff_concern_keeping (concern, outcome, keep_until, removal_asked_by,"
            + " removal_reason) select id, 'none', date '2020-01-01', 'staff.bpet', 'Over'"
            + " from staff_concern where case_key = ?",
        number);
    if (over) {
      jdbc.update(
          "update staff_concern set closed_at = current_timestamp where case_key = ?", number);
    }
    return number;
  }

  /** At the public page, and where staff report by name. */
  private Map<String, Writes> reporting() {
    String page = "POST /report-a-concern/{schoolId:[a-z0-9-]+}";
    byte[] picture = Hostile.plain();
    return Map.of(
        page,
        new Writes(
            NOBODY,
            "register-changed",
            visitor -> new PublicReporter(port, "bpet").reports().statusCode()),
        page + "/answers",
        reporter("record-read", PublicReporter::reads),
        page + "/more",
        reporter("register-changed", one -> one.writes("There is more")),
        page + "/question",
        reporter("register-changed", one -> one.says("no")),
        page + "/files",
        reporter("register-changed", one -> one.sends(one.ofFile(), "a.gif", picture)),
        "POST /report-online",
        new Writes(
            HEAD,
            "register-changed",
            visitor -> {
              Map<String, String> typed = new PublicReporter(port, "bpet").least();
              typed.put("school", "bpet");
              return visitor.submit("/report-online", "/report-online", typed).statusCode();
            }));
  }

  private Map<String, Writes> cyberbullying() {
    String page = "/cyberbullying/{number:[a-z0-9-]+-CYB-[0-9A-Z-]+}";
    return Map.of(
        "GET /cyberbullying",
        bullied("record-read", (visitor, key) -> visitor.page("/cyberbullying")),
        "GET " + page,
        bullied("record-read", (visitor, key) -> visitor.page("/cyberbullying/" + key)),
        "POST " + page + "/messages",
        bullied(
            "register-changed",
            (visitor, key) ->
                visitor.submit(
                    "/cyberbullying/" + key,
                    "/cyberbullying/" + key + "/messages",
                    Map.of("report", one("select id from concern_report"), "words", "Thanks"))),
        "GET /cyberbullying-steps/{id:[0-9a-f-]{36}}/{task:[A-Za-z]{1,60}}",
        bullied(
            "record-read",
            (visitor, key) ->
                visitor.data(
                    "/cyberbullying-steps/%s/assessReport"
                        .formatted(
                            one("select id from cyber_incident where case_key = '" + key + "'")))));
  }

  /** Somebody of the team of a case that a stranger's report has opened. */
  private Writes bullied(String kind, BiFunction<Visitor, String, HttpResponse<String>> does) {
    return new Writes(
        HEAD,
        kind,
        visitor -> {
          new PublicReporter(port, "bpet").reports();
          return does.apply(visitor, one("select case_key from concern_report")).statusCode();
        });
  }

  private String one(String sql) {
    return jdbc.queryForObject(sql, String.class);
  }

  /** Somebody who has reported before. */
  private Writes reporter(String kind, Function<PublicReporter, HttpResponse<String>> does) {
    return new Writes(
        NOBODY,
        kind,
        visitor -> {
          PublicReporter reporter = new PublicReporter(port, "bpet");
          reporter.reports();
          return does.apply(reporter).statusCode();
        });
  }

  private Map<String, Writes> evidence() {
    String page = "GET /evidence/{caseKey:[A-Za-z0-9-]+}";
    return Map.of(
        page,
        exhibit("record-read", (visitor, key) -> visitor.page("/evidence/" + key)),
        page + "/manifest.json",
        exhibit("record-read", (one, key) -> one.data("/evidence/" + key + "/manifest.json")),
        page + "/manifest.pdf",
        exhibit("record-read", (one, key) -> one.page("/evidence/" + key + "/manifest.pdf")),
        page + "/files.zip",
        exhibit("file-opened", (one, key) -> one.page("/evidence/" + key + "/files.zip")),
        "POST /evidence/{caseKey:[A-Za-z0-9-]+}/suspect",
        exhibit(
            "register-changed",
            (one, key) ->
                one.submit("/evidence/" + key, "/evidence/" + key + "/suspect", Map.of())),
        "POST /media/permits",
        new Writes(
            HEAD,
            "register-changed",
            visitor ->
                visitor
                    .tell("/media/permits?school=bpet&indecentImage=no&about=bpet-TEST-1")
                    .statusCode()),
        "POST /media/{id:[0-9a-f]{32}}/suspect",
        new Writes(
            HEAD,
            "register-changed",
            visitor ->
                visitor
                    .tell("/media/" + uploads.evidence("bpet", HEAD) + "/suspect")
                    .statusCode()));
  }

  private Writes exhibit(String kind, BiFunction<Visitor, String, HttpResponse<String>> does) {
    return new Writes(
        HEAD,
        kind,
        visitor -> {
          String key = "bpet-TEST-" + UUID.randomUUID();
          readers.opens(key, HEAD);
          transaction.executeWithoutResult(
              status -> uploads.exhibit(exhibits, key, "bpet", HEAD, ""));
          return does.apply(visitor, key).statusCode();
        });
  }

  private FamilyLinks families() {
    return new FamilyLinks(jdbc, clock);
  }

  private String giving() {
    return families().secret("bpet", PUPIL, CARER, families().asked("bpet", PUPIL));
  }

  private int opensLink(Visitor visitor) {
    return visitor.page("/family?link=" + giving()).statusCode();
  }

  private int answers(Visitor visitor) {
    return visitor
        .postForm("/family/answers", Map.of("link", giving(), "image.facebook", "yes"))
        .statusCode();
  }

  private int withdraws(Visitor visitor) {
    answers(visitor);
    String secret = families().secret("bpet", PUPIL, CARER, null);
    return visitor
        .postForm("/family/withdrawal", Map.of("link", secret, "image.facebook", "yes"))
        .statusCode();
  }

  private int asksFamilies(Visitor visitor) {
    return visitor
        .submit(
            COLLECTIONS,
            COLLECTIONS,
            Map.of(
                "school",
                "bpet",
                "whom",
                "named",
                "pupils",
                "bpet-p186",
                "uses",
                "image",
                "platforms",
                "facebook",
                "form",
                "Form 1",
                "answerBy",
                LocalDate.now(clock).plusDays(10).toString()))
        .statusCode();
  }

  private int circumstancesChange(Visitor visitor) {
    answers(visitor);
    return visitor
        .submit(
            COLLECTIONS,
            COLLECTIONS + "/circumstances",
            Map.of("school", "bpet", "pupil", PUPIL, "reason", "Another home"))
        .statusCode();
  }

  /** The page of a new campaign, or of the pupil whom it asks for. */
  private Writes opensCampaign(boolean pupil) {
    return new Writes(
        OFFICE,
        "record-read",
        visitor -> {
          String page = COLLECTIONS + "/" + families().asked("bpet", PUPIL);
          return visitor.page(pupil ? page : page.substring(0, page.lastIndexOf('/'))).statusCode();
        });
  }

  private int keysIn(Visitor visitor) {
    String page = COLLECTIONS + "/" + families().asked("bpet", PUPIL);
    return visitor
        .submit(
            page,
            page + "/answers",
            Map.of(
                "image.facebook",
                "yes",
                "signedBy",
                CARER,
                "receivedOn",
                LocalDate.now(clock).toString(),
                "form",
                "Sheet 1"))
        .statusCode();
  }

  private int judges(Visitor visitor) {
    String page = COLLECTIONS + "/" + families().asked("bpet", PUPIL);
    return visitor
        .submit(
            page,
            page + "/competence",
            Map.of(
                "outcome",
                "not-competent",
                "by",
                OFFICE,
                "on",
                LocalDate.now(clock).toString(),
                "reason",
                "Four years old"))
        .statusCode();
  }

  /** Of a post that was out before; its case needs no more than a number here. */
  private String aTakeDown() {
    String number =
        desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
    desk.approve(number, HEAD);
    desk.publish(number, "staff.bpet");
    String id = UUID.randomUUID().toString();
    jdbc.update(
        "insert into take_down (id, school, case_key, cause, reason, post, account, link,"
            + " removal_asked, asked_at, state) select ?, 'bpet', ?, case_key, 'by-hand', id,"
            + " account, link, false, posted_at, 'open' from post where case_key = ?",
        id,
        "bpet-TAKE-2026-9" + number.substring(number.length() - 3),
        number);
    return "/take-downs/" + id;
  }

  private String aSearch() {
    String id = UUID.randomUUID().toString();
    jdbc.update(
        "insert into older_search (id, school, account, case_key, asked_at, state)"
            + " values (?, 'bpet', 'facebook-bpet', 'bpet-OLDER-2026-9999', current_timestamp,"
            + " 'open')",
        id);
    return "/older-posts-searches/" + id;
  }

  private String aBreach() {
    String id = UUID.randomUUID().toString();
    jdbc.update(
        "insert into breach (id, school, case_key, opening, noted_at, aware_at, what, whose,"
            + " how_many, kinds, done_by) values (?, 'bpet', 'bpet-BREACH-2026-9999', true,"
            + " current_timestamp, current_timestamp, 'A letter', 'One family', 3, 'names', '')",
        id);
    return "/breach-forms/" + id;
  }

  private static Writes reads(String path) {
    return new Writes(HEAD, "record-read", visitor -> visitor.data(path).statusCode());
  }

  /** A message, a look and a report of that id, which the headteacher reads. */
  private Writes ofMonitoring(String address) {
    return new Writes(
        HEAD,
        "record-read",
        visitor -> {
          String id = UUID.randomUUID().toString();
          String number = "bpet-MON-2026-9999";
          jdbc.update(
              "insert into account_message (id, school, case_key, policy_editions, kind, how_seen,"
                  + " received_at, words, link, writer, logged_by, logged_at, status) values (?,"
                  + " 'bpet', ?, ?, 'query', 'elsewhere', current_timestamp, 'Words', '', '', ?,"
                  + " current_timestamp, 'open')",
              id,
              number,
              editions.pin("bpet").get("policyEditions"),
              HEAD);
          jdbc.update(
              "insert into account_look (id, school, account, case_key, opened_at, open_slot)"
                  + " values (?, 'bpet', 'facebook-bpet', ?, current_timestamp, 'a-slot')",
              id,
              number);
          jdbc.update(
              "insert into account_image_concern (id, school, case_key, seen_at, place,"
                  + " reported_by, reported_at, team) values (?, 'bpet', ?, current_timestamp,"
                  + " 'Place', ?, current_timestamp, ?)",
              id,
              number,
              HEAD,
              HEAD);
          return visitor.data("/account-messages/" + address.formatted(id)).statusCode();
        });
  }

  private static Writes submits(
      String person, String kind, String from, String to, Map<String, String> fields) {
    return new Writes(person, kind, visitor -> visitor.submit(from, to, fields).statusCode());
  }

  /**
   * The address of a new post with a picture: its number, its file and its own id are filled in.
   */
  private Writes opens(String kind, String address) {
    return new Writes(
        HEAD,
        kind,
        visitor -> {
          String number =
              desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
          String file =
              jdbc.queryForObject(
                  "select id from media_file where case_key = ?", String.class, number);
          String path = address.formatted(number, file, desk.post(number).id());
          return visitor.data(path).statusCode();
        });
  }

  /** A token of a portal, made or revoked. */
  private Writes portals(String address) {
    return new Writes(
        "data-lead.bpet",
        "register-changed",
        visitor -> {
          int made =
              visitor
                  .submit(
                      "/consents/portals",
                      "/consents/portals",
                      Map.of("school", "bpet", "name", "Portal"))
                  .statusCode();
          Long last = jdbc.queryForObject("select max(id) from consent_portal_token", Long.class);
          return address.isEmpty()
              ? made
              : visitor
                  .submit(
                      "/consents/portals",
                      "/consents/portals" + address.formatted(last),
                      Map.of("school", "bpet"))
                  .statusCode();
        });
  }

  /** A notice whose letter is written. */
  private Writes notice(String address) {
    return new Writes(
        HEAD,
        "record-read",
        visitor -> {
          String id = aNotice();
          jdbc.update(
              "insert into consent_notice_letter (notice, addressee, words, by_mail, written_at)"
                  + " values (?, 'Pim Visitwell', 'Words', false, current_timestamp)",
              id);
          return visitor.data(address.formatted(id)).statusCode();
        });
  }

  private int endsObjection(Visitor visitor) {
    String page = "/consents/objections";
    jdbc.update(
        "insert into image_objection (school, name, described, received_on, cause, recorded_at,"
            + " recorded_by) values ('bpet', 'Pim Visitwell', 'visitor', date '2026-11-19',"
            + " 'bpet-WDR-2025-0001', current_timestamp, 'office.bpet')");
    return visitor
        .submit(
            page,
            page
                + jdbc.queryForObject(
                    "select '/' || max(id) || '/end' from image_objection", String.class),
            Map.of("school", "bpet", "saidOn", "2026-11-20", "how", "At the gate"))
        .statusCode();
  }

  private String aNotice() {
    String id = UUID.randomUUID().toString();
    jdbc.update(
        "insert into consent_notice (id, school, case_key, person, described, giver, given_by,"
            + " channel, received_on, scope, remove_earlier, notes, entered_at, entered_by,"
            + " effect) values (?, 'bpet', ?, 'Pim Visitwell', 'visitor', 'unlinked',"
            + " 'Pim Visitwell', 'spoken', date '2026-11-20', 'image@all', 'not-asked', '',"
            + " current_timestamp, 'office.bpet', 'objection')",
        id,
        "bpet-WDR-2025-" + id.substring(0, 4));
    return id;
  }

  private String anExtension() {
    return "/consents/notices/" + aNotice() + "/more-time";
  }

  private Writes holdsCopies(String what) {
    return new Writes(
        HEAD,
        "register-changed",
        visitor -> {
          String page =
              "/posts/"
                  + desk.ask(
                      "staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
          int done =
              visitor.submit(page, page + "/copies/hold", Map.of("reason", "A claim")).statusCode();
          return what.equals("hold")
              ? done
              : visitor
                  .submit(page, page + "/copies/let-go", Map.of("reason", "Over"))
                  .statusCode();
        });
  }

  /** A mail that the server did not take. */
  private int sendAgain(Visitor visitor) {
    String id = "outcome:addresses:" + UUID.randomUUID();
    jdbc.update(
        "insert into notice_mail (id, school, confidential, recipient, subject, plain, html, state,"
            + " case_number, attempts, made_at, next_at, done_at) values (?, 'bpet', false, 'staff2.bpet',"
            + " 'A subject', 'Words', 'Words', 'failed', 'bpet-POST-2026-9999', 5,"
            + " current_timestamp, current_timestamp, current_timestamp)",
        id);
    return visitor.submit("/notices/failed", "/notices/failed", Map.of("id", id)).statusCode();
  }

  /** In half a year, so that nobody's task moves. */
  private int goesAway(Visitor visitor) {
    String day = LocalDate.now(clock).plusDays(180).toString();
    return visitor
        .submit(
            "/absences",
            "/absences",
            Map.of("school", "bpet", "person", "staff2.bpet", "from", day, "to", day))
        .statusCode();
  }

  private static int asksDeputies(Visitor visitor, boolean asked) {
    return visitor
        .submit(
            "/absences",
            "/absences/deputies",
            Map.of("school", "bpet", "asked", String.valueOf(asked)))
        .statusCode();
  }

  private int comesBack(Visitor visitor) {
    Long last = jdbc.queryForObject("select max(id) from absence", Long.class);
    return visitor
        .submit("/absences", "/absences/" + last + "/end", Map.of("school", "bpet"))
        .statusCode();
  }

  /** An export that cannot be read; the page of its run says when that is over. */
  private static Writes imports() {
    return new Writes(
        "office.bpet",
        "refused",
        visitor -> {
          String run =
              visitor
                  .upload("/roll/import", "/roll/import", "export", "roll.zip", "This is no zip.")
                  .headers()
                  .firstValue("Location")
                  .orElseThrow();
          String path = run.substring(run.indexOf("/roll/"));
          return Stream.generate(() -> visitor.page(path))
              .limit(2_000)
              .filter(page -> page.headers().firstValue("Refresh").isEmpty())
              .findFirst()
              .orElseThrow()
              .statusCode();
        });
  }

  @Test
  @DisplayName("issue 4, “Done when” 1: every address of ours is in one list or the other")
  void everyAddressIsInAList() {
    Set<String> listed = new TreeSet<>(writing().keySet());
    listed.remove("POST /sign-out");
    listed.addAll(WRITE_NOTHING.keySet());
    assertThat(addresses()).isEqualTo(listed);
  }

  @TestFactory
  @DisplayName("issue 4, “Done when” 1: every address that writes leaves its event")
  Stream<DynamicTest> everyAddressThatWritesLeavesItsEvent() {
    return writing().entrySet().stream()
        .map(one -> dynamicTest(one.getKey(), () -> leavesItsEvent(one.getValue())));
  }

  private void leavesItsEvent(Writes address) {
    Visitor visitor = new Visitor(port);
    if (!address.kind().equals("sign-in") && !address.person().equals(NOBODY)) {
      visitor.signIn(address.person(), "demo");
    }
    Set<UUID> before = Set.copyOf(jdbc.queryForList("select id from trail_event", UUID.class));
    try {
      assertThat(address.asking().by(visitor)).isBetween(200, 399);
      assertThat(since(before)).contains(address.kind() + " " + address.person());
    } finally {
      putBack();
    }
  }

  private List<String> since(Set<UUID> before) {
    return jdbc
        .query(
            "select id, kind, coalesce(actor, actor_kind) from trail_event",
            (row, i) ->
                before.contains(row.getObject(1, UUID.class))
                    ? ""
                    : row.getString(2) + " " + row.getString(3))
        .stream()
        .filter(event -> !event.isEmpty())
        .toList();
  }

  private Set<String> addresses() {
    return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(one -> one.getValue().getBeanType().getName().startsWith("org.countersign"))
        .flatMap(one -> names(one.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> names(RequestMappingInfo info) {
    Set<String> methods =
        info.getMethodsCondition().getMethods().stream()
            .map(Enum::name)
            .collect(Collectors.toSet());
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                (methods.isEmpty() ? Set.of("ANY") : methods)
                    .stream().map(method -> method + " " + path));
  }
}
