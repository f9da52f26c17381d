package org.countersign.school;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  private static final String LETTERS = "[\\p{L}\\p{M}]+";
  private static final String JOINS = "['’‘ʼ`´‐‑-]";

  /** Names may have hyphens and apostrophes within them; a sentence's end keeps words apart. */
  private static final Pattern WORD =
      Pattern.compile(LETTERS + "(?:" + JOINS + LETTERS + ")*|[.!?;:\\n]");

  /** As networks write people: @AmeliaOkafor, amelia_okafor99, #amelia.okafor. */
  private static final Pattern HANDLE =
      Pattern.compile("[@#]?[\\p{L}\\p{M}\\p{N}]+(?:[_.][\\p{L}\\p{M}\\p{N}]+)*");

  private static final Pattern POSSESSIVE = Pattern.compile("['’‘ʼ`´]s$");
  private static final Pattern END = Pattern.compile("[.!?;:\\n]");

  /** A shorter one may stand within a word by chance. */
  private static final int LONG = 6;

  private final JdbcClient jdbc;

  NamedPupils(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param wholeName whether a given name and the family name of one pupil stand next to each other
   *     in it, in whatever letters and order, or are run together as networks do
   * @param words that are written as a name and are a pupil's given name, one of several, or family
   *     name, each once
   */
  public record Found(boolean wholeName, Set<String> words) {}

  private record Name(String given, String family) {

    /** Its given name, and each of several. */
    List<List<String>> givens() {
      List<List<String>> all = new ArrayList<>();
      all.add(words(given));
      words(given).forEach(one -> all.add(List.of(one)));
      return all;
    }

    boolean is(String word) {
      List<String> written = words(word);
      return written.equals(words(family)) || givens().contains(written);
    }
  }

  /** What of the names of pupils of the school stands in the text. */
  public Found in(String school, String text) {
    List<String> written =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(word -> POSSESSIVE.matcher(word).replaceFirst(""))
            .toList();
    List<String> handles = HANDLE.matcher(text).results().map(MatchResult::group).toList();
    List<String> plain = written.stream().flatMap(word -> words(word).stream()).toList();
    Set<String> words = new TreeSet<>();
    boolean whole = false;
    for (Name name : names(school)) {
      whole |= stands(name, plain) || handles.stream().anyMatch(handle -> isOf(name, handle));
      written.stream()
          .filter(word -> Character.isUpperCase(word.codePointAt(0)))
          .filter(name::is)
          .forEach(words::add);
      handles.stream()
          .filter(handle -> handle.startsWith("@") && name.is(letters(handle)))
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

  private static boolean stands(Name name, List<String> text) {
    List<String> family = words(name.family());
    return !family.isEmpty()
        && name.givens().stream()
            .filter(given -> !given.isEmpty())
            .anyMatch(
                given ->
                    Collections.indexOfSubList(text, joined(given, family)) >= 0
                        || Collections.indexOfSubList(text, joined(family, given)) >= 0);
  }

  private static boolean isOf(Name name, String handle) {
    String run = letters(handle);
    String family = String.join("", words(name.family()));
    return !family.isEmpty()
        && name.givens().stream()
            .map(given -> String.join("", given))
            .filter(given -> !given.isEmpty())
            .anyMatch(given -> has(run, given + family) || has(run, family + given));
  }

  private static boolean has(String run, String name) {
    return name.length() < LONG ? run.equals(name) : run.contains(name);
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static String letters(String handle) {
    return plain(handle).replaceAll("[^\\p{L}]", "");
  }

  /** Its words; the end of a sentence is one, so that nothing stands next to each other across. */
  private static List<String> words(String text) {
    return END.matcher(text).matches()
        ? List.of(".")
        : Arrays.stream(plain(text).split("[^\\p{L}]+")).filter(one -> !one.isEmpty()).toList();
  }

  /** Without accents, and whether large or small. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
