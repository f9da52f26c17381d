package org.countersign.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A seal, and the way from one chain's head to what it signed.
 *
 * @param head number of the chain's event that was its last then
 * @param hash of that event
 */
record SealedAt(Seal seal, long head, String hash, List<Merkle.Step> path) {

  static SealedAt of(Seal seal, String chain, List<SealTable.SealedHead> heads) {
    List<String> chains = heads.stream().map(SealTable.SealedHead::chain).toList();
    List<String> leaves =
        heads.stream().map(head -> Merkle.leaf(head.chain(), head.number(), head.hash())).toList();
    int place = chains.indexOf(chain);
    SealTable.SealedHead own = heads.get(place);
    return new SealedAt(seal, own.number(), own.hash(), Merkle.path(leaves, place));
  }

  /**
   * What is wrong with it, if anything.
   *
   * @param hashNow of the chain's event with that number; null where there is none
   * @param publicKeys those that count; none of them for any
   */
  Optional<Finding> check(String chain, String hashNow, Set<String> publicKeys) {
    return Optional.ofNullable(fault(chain, hashNow, publicKeys))
        .map(
            fault ->
                new Finding(
                    fault, "%s, event %d, by seal %d".formatted(chain, head, seal.number())));
  }

  private Fault fault(String chain, String hashNow, Set<String> publicKeys) {
    if (!seal.isAsMade()) {
      return Fault.SEAL_CHANGED;
    }
    if (!seal.isSigned() || !publicKeys.isEmpty() && !publicKeys.contains(seal.publicKey())) {
      return Fault.SEAL_FORGED;
    }
    if (!Merkle.rootFrom(Merkle.leaf(chain, head, hash), path).equals(seal.root())) {
      return Fault.SEAL_HEADS_CHANGED;
    }
    if (hashNow == null) {
      return Fault.CUT_OFF;
    }
    return hashNow.equals(hash) ? null : Fault.REWRITTEN_SINCE_SEAL;
  }
}
