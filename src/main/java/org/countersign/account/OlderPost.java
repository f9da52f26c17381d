package org.countersign.account;

import java.time.LocalDate;
import java.util.List;

/**
 * A post that shows children, from before its account's posts were on record.
 *
 * @param link an address that begins with {@code https://}
 * @param postedOn null where nobody knows
 * @param pupils ids of those recognised on it; empty where nobody was
 */
public record OlderPost(String link, LocalDate postedOn, List<String> pupils) {

  public OlderPost {
    pupils = pupils.stream().sorted().distinct().toList();
  }
}
