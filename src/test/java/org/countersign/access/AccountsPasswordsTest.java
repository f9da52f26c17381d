package org.countersign.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class AccountsPasswordsTest {

  @Test
  void onlyTheDemoGoesPastThePasswordPolicy() {
    classes()
        .that()
        .areAssignableTo(AccountsPasswords.class)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage("org.countersign.demo", "org.countersign.engine")
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.countersign"));
  }
}
