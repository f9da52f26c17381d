package org.countersign.policy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML mapping that knows the line of each of its keys. Values of the wrong shape are defects.
 */
class YamlMap {

  private final String file;
  private final Defects defects;
  private final int line;
  private final boolean broken;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, Defects defects, Node node) {
    this.file = file;
    this.defects = defects;
    this.broken = node == null;
    this.line = broken ? 1 : line(node);
    if (broken) {
      return;
    }
    if (!(node instanceof MappingNode mapping)) {
      defects.add(file, line, "must be a list of keys and values, such as \"code: oiea\"");
      return;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (values.put(key, entry.getValueNode()) != null) {
        defects.add(file, line(entry.getKeyNode()), "has \"" + key + "\" twice: remove one");
      }
    }
  }

  /** The mapping in a file. Where the file is no YAML, that is the one defect, and it is empty. */
  static YamlMap read(String file, String text, Defects defects) {
    return new YamlMap(file, defects, compose(file, text, defects));
  }

  /** The mappings of a file that is a list of them. */
  static List<YamlMap> readList(String file, String text, Defects defects) {
    return maps(file, defects, compose(file, text, defects));
  }

  /** The texts of a file that is a list of them. */
  static List<String> readTexts(String file, String text, Defects defects) {
    return texts(compose(file, text, defects));
  }

  private static Node compose(String file, String text, Defects defects) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return node == null ? new Yaml().represent(Map.of()) : node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      defects.add(file, line, "is not YAML: " + e.getProblem() + ". Correct this line.");
      return null;
    } catch (ReaderException e) {
      int line = (int) text.substring(0, e.getPosition()).lines().count();
      String sign = "U+%04X".formatted(e.getCodePoint());
      defects.add(file, line, "is not YAML: it has the control character " + sign + ". Remove it.");
      return null;
    } catch (YAMLException e) {
      defects.add(file, 1, "is not YAML: " + e.getMessage() + ". Correct it.");
      return null;
    }
  }

  Set<String> keys() {
    return values.keySet();
  }

  int line() {
    return line;
  }

  int line(String key) {
    return values.containsKey(key) ? line(values.get(key)) : line;
  }

  /** The text of a key, or empty. */
  String text(String key) {
    Node node = values.get(key);
    if (node == null) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    defects.add(file, line(node), "\"" + key + "\" must be one plain text");
    return "";
  }

  /** The text of a key; a missing one is a defect. */
  String required(String key) {
    String text = text(key);
    if (text.isBlank() && !broken) {
      defects.add(file, line(key), "lacks \"" + key + "\": add it");
    }
    return text;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  YamlMap map(String key) {
    Node node = values.get(key);
    return new YamlMap(file, defects, node == null ? new Yaml().represent(Map.of()) : node);
  }

  List<YamlMap> maps(String key) {
    Node node = values.get(key);
    return node == null ? List.of() : maps(file, defects, node);
  }

  List<String> texts(String key) {
    Node node = values.get(key);
    return node == null ? List.of() : texts(node);
  }

  /** A key that nobody reads is a typing error, so it is a defect. */
  void allowOnly(Set<String> known) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        defects.add(
            file, line(key), "has an unknown key \"" + key + "\": use one of " + known + "");
      }
    }
  }

  private static List<YamlMap> maps(String file, Defects defects, Node node) {
    List<YamlMap> maps = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> maps.add(new YamlMap(file, defects, item)));
    } else if (node != null) {
      defects.add(file, line(node), "must be a list, each item beginning with \"- \"");
    }
    return maps;
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        texts.add(item instanceof ScalarNode scalar ? scalar.getValue() : "");
      }
    }
    return texts;
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }
}
