package org.countersign.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.countersign.access.Answers;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/**
 * Reads older posts, one a line, as a CSV file has them too: link, day, pupils with semicolons
 * between them, by their names or by their ids on the roll. Day and pupils may be left out.
 */
@Component
public class PostLines {

  private static final int MOST = 1_000;
  private static final int MOST_PROBLEMS = 10;
  private static final int LONGEST_LINK = 500;

  private final Roll roll;
  private final Clock clock;

  PostLines(Roll roll, Clock clock) {
    this.roll = roll;
    this.clock = clock;
  }

  /** Adds what is wrong to the answers, by number of its line: the first ten at once. */
  public List<OlderPost> read(String text, String school, Answers answers) {
    List<OlderPost> posts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (CSVParser csv = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord line : csv) {
        if (!line.get(0).equalsIgnoreCase("link")) {
          posts.add(post(line, school, posts, problems));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      problems.add("“Older posts” cannot be read. Write one post a line: link, day, pupils.");
    }
    if (posts.size() > MOST) {
      problems.add("“Older posts” takes at most %,d lines at once.".formatted(MOST));
    }
    problems.stream().limit(MOST_PROBLEMS).forEach(answers::problem);
    return posts;
  }

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

  private OlderPost post(
      CSVRecord line, String school, List<OlderPost> before, List<String> problems) {
    List<String> wrong = new ArrayList<>();
    String link = line.get(0);
    if (!isAddress(link)) {
      wrong.add("the link is no address that begins with https://");
    } else if (before.stream().anyMatch(post -> post.link().equals(link))) {
      wrong.add("this link is there twice");
    }
    if (line.size() > 3) {
      wrong.add("there are more than three parts; put semicolons between pupils");
    }
    LocalDate day = day(line.size() > 1 ? line.get(1) : "", wrong);
    List<String> pupils = new ArrayList<>();
    for (String name : (line.size() > 2 ? line.get(2) : "").split(";")) {
      pupil(name.strip(), school, wrong).ifPresent(pupils::add);
    }
    wrong.forEach(what -> problems.add("Line %d: %s.".formatted(line.getRecordNumber(), what)));
    return new OlderPost(link, day, pupils);
  }

  private static boolean isAddress(String link) {
    try {
      URI address = new URI(link);
      return link.length() <= LONGEST_LINK
          && "https".equals(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private LocalDate day(String text, List<String> wrong) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isAfter(LocalDate.now(clock))) {
        return day;
      }
      wrong.add("the day is still to come");
    } catch (DateTimeException e) {
      wrong.add("the day is none; write it as 2024-06-30");
    }
    return null;
  }

  /** Leavers too: an older post may show them. */
  private Optional<String> pupil(String name, String school, List<String> wrong) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Pupil> byId = roll.pupil(school, name);
    if (byId.isPresent()) {
      return byId.map(Pupil::sourcedId);
    }
    List<Pupil> named =
        roll.find(school, name, true).stream()
            .filter(one -> one.fullName().equalsIgnoreCase(name))
            .toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0).sourcedId());
    }
    wrong.add(
        named.isEmpty()
            ? "“%s” is nobody on the roll; write the name as it stands there, or leave it out"
                .formatted(name)
            : "“%s” is the name of several; write the id that the roll has".formatted(name));
    return Optional.empty();
  }
}
