package org.countersign.accountadoption;

import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.policy.Policies;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What is on record of an adoption, as the forms of its tasks show it. */
@Component
class AdoptionFacts {

  private final AdoptionRegister register;
  private final AdoptionFormFacts forms;
  private final ParticularsForm form;
  private final OwnersReady ready;
  private final AsRegistered registered;
  private final WholeReaders readers;
  private final Platforms platforms;
  private final Policies policies;
  private final PageWords words;

  AdoptionFacts(
      AdoptionRegister register,
      AdoptionFormFacts forms,
      ParticularsForm form,
      OwnersReady ready,
      AsRegistered registered,
      WholeReaders readers,
      Platforms platforms,
      Policies policies,
      PageWords words) {
    this.register = register;
    this.forms = forms;
    this.form = form;
    this.ready = ready;
    this.registered = registered;
    this.readers = readers;
    this.platforms = platforms;
    this.policies = policies;
    this.words = words;
  }

  /**
   * @param fields answers as the form that names an account sends them
   * @param asOf which state of the register they are of
   * @param form what that form offers
   * @param gaps what the account lacks, as last looked at
   * @param said newest first
   * @param mine what is asked of the reader as an owner
   */
  record Facts(
      String number,
      String askedBy,
      String asked,
      String why,
      boolean confirmed,
      String platformName,
      String openedOn,
      List<String> owners,
      String lead,
      String keeper,
      Map<String, String> fields,
      String asOf,
      AdoptionFormFacts.Facts form,
      List<Lack> gaps,
      List<Line> said,
      List<Mine> mine) {}

  record Lack(boolean shut, String says, String remedy, List<AdoptionFormFacts.Ground> clauses) {}

  /** Something that somebody decided. */
  record Line(String task, String decision, String reason, String by, String at) {}

  record Mine(String field, String label, List<AdoptionFormFacts.Ground> clauses) {}

  Facts of(Adoption adoption, School school, Actor reader) {
    Particulars said = register.said(adoption);
    boolean whole = readers.reads(adoption, said, reader);
    return new Facts(
        adoption.caseKey(),
        words.person(adoption.askedBy()),
        words.moment(adoption.askedAt()),
        adoption.why(),
        adoption.confirmation() != null,
        platforms.byId(said.platform()).map(Platform::name).orElse(said.platform()),
        words.day(said.openedOn()),
        said.owners().stream().map(words::person).toList(),
        words.person(said.lead()),
        Role.byId(said.keeper())
            .map(role -> policies.title(school.policy(), role))
            .orElse(said.keeper()),
        shown(said, whole),
        registered.mark(said),
        forms.of(school, adoption),
        whole ? register.gaps(adoption).stream().map(this::lack).toList() : List.of(),
        whole ? register.decisions(adoption).stream().map(this::line).toList() : List.of(),
        ready.askedOf(reader.userId(), adoption, said).stream().map(this::mine).toList());
  }

  /** Where the password is kept is not for everybody who runs an account. */
  private Map<String, String> shown(Particulars said, boolean whole) {
    Map<String, String> fields = form.shown(said);
    if (!whole) {
      fields.remove(ParticularsForm.PLACE);
    }
    return fields;
  }

  private Lack lack(Gap gap) {
    return new Lack(gap.shut(), gap.says(), gap.remedy(), forms.grounds(gap.clause(), gap.basis()));
  }

  private Line line(AdoptionRegister.Said one) {
    return new Line(
        one.task(), one.decision(), one.reason(), words.person(one.by()), words.moment(one.at()));
  }

  private Mine mine(OwnersReady.Lacking one) {
    return new Mine(
        one.field(),
        ConfirmOwnReadiness.label(one),
        forms.grounds(one.point().clause(), one.point().basis()));
  }
}
