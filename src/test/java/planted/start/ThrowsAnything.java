package planted.start;

class ThrowsAnything {

  void fail() {
    throw new RuntimeException("anything");
  }
}
