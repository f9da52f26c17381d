package org.countersign.accountmonitoring;

import java.util.List;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.access.OpenAddress;
import org.countersign.account.SocialAccounts;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the forms of account monitoring read. What is another school's, or nobody's business, is not
 * there. Each reading of a record is written before it is shown.
 */
@RestController
class MessageAddresses {

  private static final String ID = "{id:[0-9a-f-]{36}}";

  private final MessageReaders readers;
  private final MessageRegister register;
  private final LookRegister looks;
  private final ImageConcerns concerns;
  private final SealedImages images;
  private final MessageFormFacts forms;
  private final MessageFacts facts;
  private final NetworkNames names;
  private final SocialAccounts accounts;
  private final PageWords words;
  private final CurrentPerson people;
  private final Trail trail;

  MessageAddresses(
      MessageReaders readers,
      MessageRegister register,
      LookRegister looks,
      ImageConcerns concerns,
      SealedImages images,
      MessageFormFacts forms,
      MessageFacts facts,
      NetworkNames names,
      SocialAccounts accounts,
      PageWords words,
      CurrentPerson people,
      Trail trail) {
    this.readers = readers;
    this.register = register;
    this.looks = looks;
    this.concerns = concerns;
    this.images = images;
    this.forms = forms;
    this.facts = facts;
    this.names = names;
    this.accounts = accounts;
    this.words = words;
    this.people = people;
    this.trail = trail;
  }

  /** Any colleague may be an owner, or of a team; whose what is, is decided here. */
  @Configuration(proxyBeanMethods = false)
  static class Addresses {

    @Bean
    OpenAddress messagesAddress() {
      return new OpenAddress("/account-messages", person -> !person.schools().isEmpty());
    }
  }

  /**
   * What a regular look is about.
   *
   * @param logged what was logged of the account since the look was opened
   */
  record LookFacts(
      String number, String account, String link, String opened, List<Logged> logged) {}

  record Logged(String number, String kind, String words) {}

  record ConcernFacts(
      String number,
      String account,
      String seen,
      String place,
      String reportedBy,
      String reported) {}

  @GetMapping("/account-messages/form")
  MessageFormFacts.Facts form(@RequestParam(required = false) String school) {
    return forms.of(SchoolChoice.of(readers.loggedForBy(people.now()), school));
  }

  @GetMapping("/account-messages/" + ID)
  MessageFacts.Facts message(@PathVariable String id) {
    Actor person = people.now();
    Message message =
        person.schools().stream()
            .flatMap(school -> register.byId(school, id).stream())
            .filter(found -> readers.mayRead(person, found))
            .findFirst()
            .orElseThrow(MessageAddresses::notThere);
    read(person, message.school(), message.caseKey(), "message", "What came in");
    return facts.of(message, readers.mayReadEscalation(person, message.school()));
  }

  @GetMapping("/account-messages/looks/" + ID)
  LookFacts look(@PathVariable String id) {
    Actor person = people.now();
    Look look =
        person.schools().stream()
            .flatMap(school -> looks.byId(school, id).stream())
            .filter(found -> readers.mayRead(person, found))
            .findFirst()
            .orElseThrow(MessageAddresses::notThere);
    read(person, look.school(), look.caseKey(), "look", "Regular look at an account");
    return new LookFacts(
        look.caseKey(),
        names.of(look.school(), look.account()),
        accounts.byId(look.school(), look.account()).map(one -> one.link()).orElse(""),
        words.moment(look.openedAt()),
        register.loggedSince(look.school(), look.account(), look.openedAt()).stream()
            .map(one -> new Logged(one.caseKey(), one.kind().words(), one.words()))
            .toList());
  }

  @GetMapping("/account-messages/image-concerns/" + ID)
  ConcernFacts concern(@PathVariable String id) {
    Actor person = people.now();
    ImageConcern concern =
        person.schools().stream()
            .flatMap(school -> concerns.byId(school, id).stream())
            .filter(found -> found.team().contains(person.userId()))
            .findFirst()
            .orElseThrow(MessageAddresses::notThere);
    read(person, concern.school(), concern.caseKey(), "image-concern", "Report of an image");
    return new ConcernFacts(
        concern.caseKey(),
        names.of(concern.school(), concern.account()),
        words.moment(concern.seenAt()),
        concern.place(),
        words.person(concern.reportedBy()),
        words.moment(concern.reportedAt()));
  }

  /** What they have uploaded as evidence could show an indecent image: nobody opens it any more. */
  @PostMapping("/account-messages/uploads/seal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seal(@RequestParam String school) {
    Actor person = people.now();
    if (!person.schools().contains(school)) {
      throw notThere();
    }
    images.sealUploads(school, person.userId());
  }

  private void read(Actor person, String school, String number, String element, String name) {
    trail.recordApart(
        TrailEvent.of(Chain.ofCase(number), Kind.RECORD_READ, By.person(person.userId()))
            .inSchool(school)
            .at(element, name));
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
