package planted.start;

class Sleeps {

  void sleep() throws InterruptedException {
    Thread.sleep(1);
  }
}
