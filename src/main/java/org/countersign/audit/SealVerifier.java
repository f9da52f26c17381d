package org.countersign.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.audit.SealTable.SealedHead;

/** Checks all seals of the database, from the first to the last. */
final class SealVerifier {

  private final Set<String> publicKeys;
  private final Map<String, Long> sealed = new HashMap<>();
  private long number;
  private String hash = Hashes.NONE;

  SealVerifier(Set<String> publicKeys) {
    this.publicKeys = publicKeys;
  }

  /** What is wrong with the next seal, if anything; after that, ask no more. */
  Optional<Finding> next(Seal seal, List<SealedHead> heads) {
    Fault fault = faultOf(seal, heads);
    if (fault != null) {
      return Optional.of(new Finding(fault, "seal " + seal.number()));
    }
    number = seal.number();
    hash = seal.hash();
    return heads.stream()
        .filter(head -> !head.hash().equals(head.hashNow()))
        .findFirst()
        .map(
            head ->
                new Finding(
                    head.hashNow() == null ? Fault.CUT_OFF : Fault.REWRITTEN_SINCE_SEAL,
                    "%s, event %d, by seal %d"
                        .formatted(head.chain(), head.number(), seal.number())));
  }

  private Fault faultOf(Seal seal, List<SealedHead> heads) {
    if (!seal.isAsMade()) {
      return Fault.SEAL_CHANGED;
    }
    if (!publicKeys.contains(seal.publicKey()) || !seal.isSigned()) {
      return Fault.SEAL_FORGED;
    }
    if (seal.number() != number + 1 || !seal.previous().equals(hash)) {
      return Fault.SEAL_MISSING;
    }
    heads.forEach(head -> sealed.put(head.chain(), head.number()));
    boolean asSealed =
        Merkle.root(
                    heads.stream()
                        .map(head -> Merkle.leaf(head.chain(), head.number(), head.hash()))
                        .toList())
                .equals(seal.root())
            && sealed.values().stream().mapToLong(Long::longValue).sum() == seal.events()
            && sealed.size() == seal.chains();
    return asSealed ? null : Fault.SEAL_HEADS_CHANGED;
  }
}
