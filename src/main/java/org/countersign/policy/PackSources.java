package org.countersign.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Finds packs: in the application itself, and in a folder of the school's own. */
class PackSources {

  private static final String ROOT = "policies";

  private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

  /** The packs that come with the application, by code. */
  SortedMap<String, PackFiles> builtIn() {
    SortedMap<String, PackFiles> packs = new TreeMap<>();
    for (Resource file : matching("classpath:" + ROOT + "/*/*")) {
      String[] path = path(file).split("/");
      if (file.isReadable()) {
        put(packs, path[path.length - 2], ROOT, path[path.length - 1], content(file));
      }
    }
    return packs;
  }

  /**
   * The packs of a folder, one sub-folder each, by code. Hidden files are no part of a pack.
   *
   * @throws BrokenPacks if there is no such folder
   */
  SortedMap<String, PackFiles> outside(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BrokenPacks(
          java.util.List.of(
              new Defect(
                  folder.toString(),
                  1,
                  "is not a folder. Create it, or correct COUNTERSIGN_POLICIES.")));
    }
    SortedMap<String, PackFiles> packs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path inside = folder.relativize(file);
        if (inside.getNameCount() == 2
            && Files.isRegularFile(file)
            && !inside.getName(0).toString().startsWith(".")
            && !inside.getName(1).toString().startsWith(".")) {
          String code = file.getParent().getFileName().toString();
          put(packs, code, folder.toString(), file.getFileName().toString(), bytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the policy packs in " + folder, e);
    }
    return packs;
  }

  /** Built-in packs, with those of the folder added or in their place. */
  SortedMap<String, PackFiles> all(Path folder) {
    SortedMap<String, PackFiles> packs = builtIn();
    if (folder != null) {
      packs.putAll(outside(folder));
    }
    return packs;
  }

  /** A file of the application that belongs to no pack, such as the catalogue of questions. */
  byte[] shared(String name) {
    return content(resources.getResource("classpath:" + ROOT + "/" + name));
  }

  /** The process models, by file name. */
  Map<String, byte[]> models() {
    Map<String, byte[]> models = new TreeMap<>();
    for (Resource file : matching("classpath*:processes/**/*.bpmn")) {
      models.put(file.getFilename(), content(file));
    }
    return models;
  }

  private Resource[] matching(String pattern) {
    try {
      return resources.getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + pattern, e);
    }
  }

  private static void put(
      Map<String, PackFiles> packs, String code, String root, String name, byte[] content) {
    packs
        .computeIfAbsent(code, c -> new PackFiles(c, root + "/" + c, new TreeMap<>()))
        .texts()
        .put(name, content);
  }

  private static String path(Resource file) {
    try {
      return file.getURL().getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static byte[] content(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}
