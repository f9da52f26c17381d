package planted.demo;

/** What {@code start} must not know. */
public class DemoPeople {}
