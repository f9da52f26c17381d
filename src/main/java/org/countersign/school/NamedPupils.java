package org.countersign.school;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the names of a school's pupils in a text, leavers' too. */
@Component
public class NamedPupils {

  /** Names may have hyphens and apostrophes within them. */
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private final JdbcClient jdbc;

  NamedPupils(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param wholeName whether given and family name of one pupil stand in it, in whatever letters
   * @param words that are written as a name and are a pupil's given or family name, each once
   */
  public record Found(boolean wholeName, Set<String> words) {}

  private record Name(String given, String family) {}

  /** What of the names of pupils of the school stands in the text. */
  public Found in(String school, String text) {
    List<String> written =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(word -> POSSESSIVE.matcher(word).replaceFirst(""))
            .toList();
    String plain = plain(String.join(" ", written));
    Set<String> words = new TreeSet<>();
    boolean whole = false;
    for (Name name : names(school)) {
      boolean given = stands(name.given(), plain);
      boolean family = stands(name.family(), plain);
      whole |= given && family;
      written.stream()
          .filter(word -> Character.isUpperCase(word.codePointAt(0)))
          .filter(word -> parts(name).contains(plain(word).strip()))
          .forEach(words::add);
    }
    return new Found(whole, words);
  }

  private List<Name> names(String school) {
    return jdbc.sql(
            "select distinct given_name, family_name from roll_person where kind = 'pupil'"
                + " and school = ?")
        .param(school)
        .query((rs, i) -> new Name(rs.getString("given_name"), rs.getString("family_name")))
        .list();
  }

  private static boolean stands(String name, String text) {
    String looked = plain(name);
    return !looked.isBlank() && text.contains(looked);
  }

  private static List<String> parts(Name name) {
    return List.of(plain(name.given()).strip(), plain(name.family()).strip());
  }

  /** With a space on each side, so that no name is found within a word. */
  private static String plain(String text) {
    return " "
        + text.toLowerCase(Locale.ROOT).replaceAll("[-'’]", " ").replaceAll("\\s+", " ").strip()
        + " ";
  }
}
