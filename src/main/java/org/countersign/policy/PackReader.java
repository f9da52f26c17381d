package org.countersign.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.school.Role;

/** Reads one pack. Each file is checked by itself; {@link PackCheck} looks at them together. */
class PackReader {

  static final String POLICY = "policy.yaml";
  static final String CLAUSES = "clauses.csv";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String CODE = "[a-z][a-z0-9-]{1,19}";

  /** Citations that begin so mean something else. */
  private static final Set<String> TAKEN = Set.of("nat", "ours");

  private final PackFiles files;
  private final Questions questions;
  private final Defects defects;

  PackReader(PackFiles files, Questions questions, Defects defects) {
    this.files = files;
    this.questions = questions;
    this.defects = defects;
  }

  Pack read() {
    YamlMap policy = YamlMap.read(files.path(POLICY), text(POLICY), defects);
    policy.allowOnly(
        Set.of(
            "code", "name", "version", "approved", "review", "titles", "deadlines", "retention"));
    checkCode(policy);
    Map<String, Clause> clauses =
        new ClauseReader(Pack.prefix(files.code()), files.path(CLAUSES), defects)
            .read(text(CLAUSES));
    return new Pack(
        files.code(),
        policy.required("name"),
        policy.required("version"),
        date(policy, "approved"),
        date(policy, "review"),
        titles(policy.map("titles")),
        new DeadlineReader(files.path(POLICY), defects).read(policy.maps("deadlines")),
        new RetentionReader(files.path(POLICY), defects).read(policy),
        clauses,
        tables());
  }

  private void checkCode(YamlMap policy) {
    String code = policy.required("code");
    if (!files.code().matches(CODE)) {
      defects.add(
          files.path(POLICY),
          1,
          "stands in the folder \"%s\": name it with 2 to 20 lower-case letters, digits and hyphens"
              .formatted(files.code()));
    }
    if (TAKEN.contains(files.code())) {
      defects.add(
          files.path(POLICY),
          1,
          "stands in the folder \"%s\", a name that is taken: rename it".formatted(files.code()));
    }
    if (!code.isBlank() && !code.equals(files.code())) {
      defects.add(
          files.path(POLICY),
          policy.line("code"),
          "has the code \"%s\": make it that of its folder, \"%s\"".formatted(code, files.code()));
    }
  }

  private String date(YamlMap policy, String key) {
    String date = policy.text(key);
    try {
      if (date.length() > 7) {
        LocalDate.parse(date);
      } else if (!date.isEmpty()) {
        YearMonth.parse(date);
      }
    } catch (DateTimeException e) {
      defects.add(
          files.path(POLICY),
          policy.line(key),
          "has the date \"%s\": write it as 2026-09-01 or 2026-09".formatted(date));
    }
    return date;
  }

  private Map<Role, String> titles(YamlMap titles) {
    Map<Role, String> byRole = new EnumMap<>(Role.class);
    for (String id : titles.keys()) {
      Role.byId(id)
          .ifPresentOrElse(
              role -> byRole.put(role, titles.required(id)),
              () ->
                  defects.add(
                      files.path(POLICY),
                      titles.line(id),
                      "gives a title to the unknown role \"" + id + "\": correct or remove it"));
    }
    return byRole;
  }

  private Map<String, Table> tables() {
    Map<String, Table> tables = new TreeMap<>();
    TableCheck check = new TableCheck(files.code(), questions, defects);
    for (Map.Entry<String, byte[]> entry : files.texts().entrySet()) {
      String name = entry.getKey();
      if (name.endsWith(".dmn")) {
        text(name); // The engine may read what we could not keep as text.
        TableFileReader.read(files.path(name), entry.getValue(), defects)
            .flatMap(table -> check.check(table, entry.getValue()))
            .ifPresent(table -> tables.put(table.question(), table));
      } else if (!name.equals(POLICY) && !name.equals(CLAUSES)) {
        defects.add(
            files.path(name),
            1,
            "does not belong to a pack: only policy.yaml, clauses.csv and .dmn do. Remove it.");
      }
    }
    return tables;
  }

  private String text(String name) {
    byte[] content = files.texts().get(name);
    if (content == null) {
      defects.add(files.path(name), 1, "is missing: add it");
      return "";
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      defects.add(files.path(name), 1, "is not in UTF-8: save it so");
      return "";
    }
  }
}
