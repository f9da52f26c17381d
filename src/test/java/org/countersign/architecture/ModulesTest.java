package org.countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.countersign.Countersign;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Modules know only whom they may, and go round in no circle. */
@Tag("no-database")
class ModulesTest {

  @Test
  void modulesKnowOnlyWhomTheyMay() {
    ApplicationModules.of(Countersign.class).verify();
  }

  @Test
  void eachModuleSaysWhomItMayKnow() {
    assertThat(ModulesPage.modules())
        .extracting(ModulesPage.Module::name)
        .containsExactlyElementsOf(
            ApplicationModules.of(Countersign.class).stream()
                .map(module -> module.getIdentifier().toString())
                .sorted()
                .toList());
  }

  @Test
  void aModuleThatKnowsOneItMayNotIsFound() {
    ApplicationModules planted =
        ApplicationModules.of("planted.modules", new ImportOption.OnlyIncludeTests());

    assertThatThrownBy(planted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Module 'school' depends on module 'access'")
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void thePageOfModulesIsUpToDate() {
    ModulesPage.isUpToDate();
  }
}
