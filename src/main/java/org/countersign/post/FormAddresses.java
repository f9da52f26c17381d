package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.start.SchoolChoice;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the forms of post sign-off read. What is another school's is not there, as if it was not.
 */
@RestController
class FormAddresses {

  private final Schools schools;
  private final PostReaders readers;
  private final PostRegister register;
  private final FormFacts forms;
  private final DraftFacts drafts;
  private final Roll roll;
  private final ChildNames names;
  private final PostReadings readings;
  private final CurrentPerson people;
  private final Clock clock;

  FormAddresses(
      Schools schools,
      PostReaders readers,
      PostRegister register,
      FormFacts forms,
      DraftFacts drafts,
      Roll roll,
      ChildNames names,
      PostReadings readings,
      CurrentPerson people,
      Clock clock) {
    this.schools = schools;
    this.readers = readers;
    this.register = register;
    this.forms = forms;
    this.drafts = drafts;
    this.roll = roll;
    this.names = names;
    this.readings = readings;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param more whether more were found than are told
   */
  record Pupils(List<Found> pupils, boolean more) {}

  record Found(String id, String name, String classes, boolean left) {}

  @GetMapping("/posts/form")
  FormFacts.Facts form(@RequestParam(required = false) String school) {
    Actor person = people.now();
    return forms.of(SchoolChoice.of(readers.writtenFor(person), school), person);
  }

  /** By the words of a name or by class, leavers too; nobody where neither is given. */
  @GetMapping("/posts/pupils")
  Pupils pupils(
      @RequestParam(required = false) String school,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(name = "class", defaultValue = "") String classId) {
    String where = SchoolChoice.of(readers.writtenFor(people.now()), school).school().id();
    boolean byClass = !classId.isEmpty();
    List<Pupil> found =
        byClass
            ? roll.inClass(where, classId, LocalDate.now(clock), true)
            : roll.find(where, words, true);
    Map<String, ChildNames.Named> named = names.pupils(where, found);
    return new Pupils(
        found.stream()
            .map(pupil -> found(pupil.sourcedId(), named.get(pupil.sourcedId())))
            .toList(),
        !byClass && found.size() == Roll.MOST_FOUND);
  }

  private static Found found(String id, ChildNames.Named named) {
    return new Found(id, named.name(), named.classes(), named.left());
  }

  @GetMapping("/posts/{postId}/draft")
  DraftFacts.Facts draft(@PathVariable String postId) {
    Actor person = people.now();
    for (School school : schools.all()) {
      var post = register.byId(school.id(), postId);
      if (post.isPresent()
          && (readers.mayRead(person, school.id()) || readers.worksOn(person, post.get()))) {
        readings.draft(post.get(), person);
        return drafts.of(post.get(), school, person);
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
