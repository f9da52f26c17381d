package org.countersign.gate;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Every endpoint that the web apps serve, found in their classes as Jersey finds them. */
final class WebApiEndpoints {

  private final Set<String> found = new TreeSet<>();

  private WebApiEndpoints() {}

  /** As {@code METHOD /path/{parameter}}, below {@code /camunda/api}. */
  static Set<String> all() {
    WebApiEndpoints endpoints = new WebApiEndpoints();
    endpoints.addAll("/engine", new EngineRestApplication().getClasses());
    endpoints.addAll("/admin", new AdminApplication().getClasses());
    endpoints.addAll("/cockpit", new CockpitApplication().getClasses());
    endpoints.addAll("/tasklist", new TasklistApplication().getClasses());
    endpoints.addAll("/welcome", new WelcomeApplication().getClasses());
    return endpoints.found;
  }

  private void addAll(String prefix, Set<Class<?>> classes) {
    for (Class<?> type : classes) {
      annotation(type, Path.class).ifPresent(path -> add(join(prefix, path.value()), type, 0));
    }
  }

  private void add(String prefix, Class<?> resource, int depth) {
    if (depth > 8) {
      throw new IllegalStateException("A resource leads to itself at " + prefix);
    }
    for (Method method : resource.getMethods()) {
      if (method.isBridge() || Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      Optional<Path> path = annotation(method, Path.class);
      String address = path.map(one -> join(prefix, one.value())).orElse(prefix);
      Optional<String> verb = verb(method);
      if (verb.isPresent()) {
        found.add(verb.get() + " " + address);
      } else if (path.isPresent()) {
        add(address, method.getReturnType(), depth + 1);
      }
    }
  }

  private static Optional<String> verb(Method method) {
    return declarations(method)
        .flatMap(one -> Arrays.stream(one.getAnnotations()))
        .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
        .filter(one -> one != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
    return declarations(method)
        .map(one -> one.getAnnotation(type))
        .filter(one -> one != null)
        .findFirst();
  }

  private static <A extends Annotation> Optional<A> annotation(Class<?> owner, Class<A> type) {
    return types(owner).map(one -> one.getAnnotation(type)).filter(one -> one != null).findFirst();
  }

  /** The method itself and those that it implements: JAX-RS inherits their annotations. */
  private static Stream<Method> declarations(Method method) {
    return types(method.getDeclaringClass())
        .flatMap(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .filter(one -> one.getName().equals(method.getName()))
                    .filter(
                        one -> Arrays.equals(one.getParameterTypes(), method.getParameterTypes())));
  }

  private static Stream<Class<?>> types(Class<?> type) {
    if (type == null || type == Object.class) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(type),
        Stream.concat(
            types(type.getSuperclass()),
            Arrays.stream(type.getInterfaces()).flatMap(WebApiEndpoints::types)));
  }

  private static String join(String prefix, String path) {
    String address = (prefix + "/" + path).replaceAll("/+", "/").replaceAll("/$", "");
    return address.replaceAll("\\{ *([A-Za-z-]+) *:[^{}]*\\}", "{$1}");
  }
}
