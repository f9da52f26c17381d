package org.countersign.start;

import java.util.List;
import org.countersign.school.School;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The school that a page or form is about, of those in which the person may open it.
 *
 * @param schools to choose from, by name; one at least
 */
public record SchoolChoice(School school, List<School> schools) {

  /**
   * The school asked for, or the first where none was.
   *
   * @throws ResponseStatusException 404 for a school of somebody else and for none alike
   */
  public static SchoolChoice of(List<School> schools, String asked) {
    return schools.stream()
        .filter(school -> asked == null || asked.isEmpty() || school.id().equals(asked))
        .findFirst()
        .map(school -> new SchoolChoice(school, schools))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
