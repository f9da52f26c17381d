package org.countersign.casebook;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;

/** A product that knows no procedure any more. */
class NoProcedures implements CaseReaders {

  @Override
  public boolean mayRead(String number, String school, Actor person) {
    return false;
  }

  @Override
  public Predicate<String> detailsOf(String number, String school, Actor person) {
    return element -> false;
  }

  @Override
  public Optional<String> procedureOf(String number, String school) {
    return Optional.empty();
  }

  @Override
  public Set<String> proceduresRead(String school, Actor person) {
    return Set.of();
  }

  @Override
  public boolean isOrdinary(String procedure) {
    return false;
  }
}
