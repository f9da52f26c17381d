package org.countersign.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One hash over many heads, by which each can be shown to be among them without showing the others:
 * the tree of RFC 6962, of heads in the order of their chains' names.
 */
final class Merkle {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Merkle() {}

  /** A neighbour on the way from a head to the root. */
  record Step(boolean left, String hash) {}

  static String leaf(String chain, long number, String hash) {
    Map<String, Object> head = new TreeMap<>();
    head.put("chain", chain);
    head.put("number", number);
    head.put("hash", hash);
    return Hashes.of(LEAF, Canonical.json(head).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Zeros where there is nothing. */
  static String root(List<String> leaves) {
    if (leaves.isEmpty()) {
      return Hashes.NONE;
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = split(leaves.size());
    return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  /** From the leaf at that place up to the root. */
  static List<Step> path(List<String> leaves, int place) {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    int split = split(leaves.size());
    List<String> left = leaves.subList(0, split);
    List<String> right = leaves.subList(split, leaves.size());
    boolean inLeft = place < split;
    List<Step> path = path(inLeft ? left : right, inLeft ? place : place - split);
    path.add(new Step(!inLeft, root(inLeft ? right : left)));
    return path;
  }

  /** The root to which that path leads from that leaf. */
  static String rootFrom(String leaf, List<Step> path) {
    String hash = leaf;
    for (Step step : path) {
      hash = step.left() ? node(step.hash(), hash) : node(hash, step.hash());
    }
    return hash;
  }

  /** The largest power of two below. */
  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private static String node(String left, String right) {
    return Hashes.of(NODE, HexFormat.of().parseHex(left), HexFormat.of().parseHex(right));
  }
}
