package org.countersign.model;

import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Where a shape is drawn, in pixels from the top left. */
record Box(double x, double y, double width, double height) {

  /** How far beside a border a line may end and still look joined. */
  private static final double NEAR = 2;

  record Point(double x, double y) {}

  static Box of(BpmnShape shape) {
    Bounds bounds = shape.getBounds();
    return bounds == null
        ? new Box(0, 0, 0, 0)
        : new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  boolean isVisible() {
    return x >= 0 && y >= 0 && width > 0 && height > 0;
  }

  Point middle() {
    return new Point(x + width / 2, y + height / 2);
  }

  boolean hasOnBorder(Point point) {
    boolean within =
        point.x >= x - NEAR
            && point.x <= x + width + NEAR
            && point.y >= y - NEAR
            && point.y <= y + height + NEAR;
    boolean deepInside =
        point.x > x + NEAR
            && point.x < x + width - NEAR
            && point.y > y + NEAR
            && point.y < y + height - NEAR;
    return within && !deepInside;
  }

  boolean holds(Box part) {
    return part.x >= x
        && part.y >= y
        && part.x + part.width <= x + width
        && part.y + part.height <= y + height;
  }

  boolean overlaps(Box other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }
}
