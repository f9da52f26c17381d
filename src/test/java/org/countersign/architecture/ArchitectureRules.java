package org.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** What the packages below a root keep, beyond whom a module may know. */
final class ArchitectureRules {

  private ArchitectureRules() {}

  /** The rules by their names, for the packages below that root. */
  static Map<String, ArchRule> below(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("only engine knows the engine's insides", onlyEngineKnowsInsides(root));
    rules.put("school knows no engine", schoolKnowsNoEngine(root));
    rules.put("rules and registers know no engine", rulesKnowNoEngine(root));
    rules.put("nothing but the demo knows the demo", nothingKnowsDemo(root));
    rules.put("packages without pages have no controllers", controllers(root));
    rules.put("there is one clock", oneClock());
    rules.put("nothing sleeps", nothingSleeps());
    rules.put("nothing is injected into fields", NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    rules.put("nothing is printed", NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    rules.put("nothing logs past SLF4J", NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
    rules.put("what is thrown says what it is", NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
    return rules;
  }

  /** So that a move to a maintained fork of the engine stays mechanical. */
  private static ArchRule onlyEngineKnowsInsides(String root) {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and()
        .resideOutsideOfPackage(root + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine.impl..");
  }

  private static ArchRule schoolKnowsNoEngine(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".school..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..");
  }

  /**
   * The border to the engine is the package-private Spring component: a delegate, a listener, what
   * keeps accounts. All else in a package, and all that other packages see of it, is a rule, a
   * register or a value. A bean that models call by name has to be public; it gets the case's
   * variables and nothing more of the engine. The pages of {@code start} are border throughout.
   */
  private static ArchRule rulesKnowNoEngine(String root) {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and()
        .resideOutsideOfPackages(root + ".engine..", root + ".start..", root + ".demo..")
        .and(describe("are no border", type -> !isBorder(type)))
        .should()
        .dependOnClassesThat(isEngine());
  }

  private static boolean isBorder(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    boolean component =
        outermost.isAnnotatedWith(Component.class)
            || outermost.isMetaAnnotatedWith(Component.class);
    return component
        && (!outermost.getModifiers().contains(JavaModifier.PUBLIC)
            || outermost.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(isEngine())
                .allMatch(known -> known.isEquivalentTo(VariableScope.class)));
  }

  /** The libraries for tables and FEEL alone are no process engine. */
  private static DescribedPredicate<JavaClass> isEngine() {
    return resideInAPackage("org.camunda..")
        .and(
            DescribedPredicate.not(
                resideInAnyPackage("org.camunda.bpm.dmn..", "org.camunda.feel..")));
  }

  private static ArchRule nothingKnowsDemo(String root) {
    return noClasses()
        .that(resideInAPackage(root + ".."))
        .and()
        .resideOutsideOfPackage(root + ".demo..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".demo..");
  }

  private static ArchRule controllers(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + ".access..", root + ".engine..", root + ".demo..")
        .should()
        .beAnnotatedWith(Controller.class)
        .orShould()
        .beMetaAnnotatedWith(Controller.class);
  }

  /** Time comes from the one {@code Clock} bean: tests set it, and it is London's. */
  private static ArchRule oneClock() {
    return noClasses()
        .should()
        .callMethodWhere(describe("it reads another clock", ArchitectureRules::readsClock));
  }

  private static boolean readsClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    return owner.startsWith("java.time.")
            && call.getName().equals("now")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))
        || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
  }

  private static ArchRule nothingSleeps() {
    return noClasses()
        .should()
        .callMethodWhere(
            describe(
                "it sleeps",
                call ->
                    call.getName().equals("sleep")
                        && call.getTargetOwner().isEquivalentTo(Thread.class)));
  }
}
