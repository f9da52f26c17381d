package org.countersign.policy;

/** A citation names no clause of any pack: the model or rule that cites it is wrong. */
public class UnknownCitation extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnknownCitation(String citation) {
    super(
        "\""
            + citation
            + "\" is no clause of any policy pack. Citations are written OIEA:5.1.3, NAT:4, or"
            + " \"ours: ...\" in words, several separated by \"; \".");
  }
}
