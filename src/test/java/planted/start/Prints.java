package planted.start;

class Prints {

  void print() {
    System.out.println();
  }
}
