package org.xianshen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The import table of {@code ARCHITECTURE.md}, as tests. */
@AnalyzeClasses(packages = "org.xianshen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Package → the packages of ours it may import; sub-packages belong to their parent. */
    private static final Map<String, List<String>> MAY_IMPORT = table();

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new TreeMap<>();
        table.put("message", List.of());
        table.put("document", List.of("message"));
        table.put("legal", List.of("message"));
        table.put("extract", List.of("document", "message"));
        table.put("normalize", List.of("document"));
        table.put("finding", List.of("legal", "document", "normalize", "message"));
        table.put("marking", List.of("legal", "finding", "document", "message"));
        table.put("frame", List.of("finding", "document", "normalize", "message"));
        table.put("disclosure", List.of("legal", "finding", "marking", "normalize", "document", "message"));
        table.put("deidentify", List.of("document", "finding", "message"));
        table.put(
                "redact",
                List.of("document", "extract", "normalize", "disclosure", "deidentify", "finding", "message"));
        table.put(
                "review",
                List.of(
                        "document",
                        "extract",
                        "normalize",
                        "finding",
                        "marking",
                        "frame",
                        "disclosure",
                        "deidentify",
                        "redact",
                        "legal",
                        "message"));
        table.put("casework", List.of("review", "legal", "disclosure", "finding", "document", "message"));
        table.put(
                "record",
                List.of(
                        "casework",
                        "review",
                        "redact",
                        "extract",
                        "disclosure",
                        "marking",
                        "finding",
                        "legal",
                        "document",
                        "message"));
        table.put("log", List.of("message"));
        table.put("release", List.of("record", "casework", "log", "document", "message"));
        table.put("retention", List.of("legal", "record", "casework", "log", "document", "message"));
        table.put(
                "report",
                List.of(
                        "review",
                        "casework",
                        "redact",
                        "disclosure",
                        "frame",
                        "marking",
                        "finding",
                        "extract",
                        "document",
                        "legal",
                        "message"));
        return table;
    }

    @TestFactory
    List<DynamicTest> every_package_imports_only_what_the_table_allows() {
        JavaClasses classes = new com.tngtech.archunit.core.importer.ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.xianshen");
        List<DynamicTest> tests = new ArrayList<>();
        MAY_IMPORT.forEach((name, allowed) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            List<String> forbidden = MAY_IMPORT.keySet().stream()
                    .filter(other -> !other.equals(name) && !allowed.contains(other))
                    .map(ArchitectureTest::withSubPackages)
                    .toList();
            noClasses()
                    .that()
                    .resideInAPackage(withSubPackages(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden.toArray(String[]::new))
                    .as("package " + name + " imports only " + allowed)
                    .because("ARCHITECTURE.md says what may import what")
                    .check(classes);
        })));
        return tests;
    }

    @ArchTest
    static final ArchRule every_class_lives_in_a_room_of_the_table = classes()
            .should()
            .resideInAnyPackage(MAY_IMPORT.keySet().stream()
                    .map(ArchitectureTest::withSubPackages)
                    .toArray(String[]::new))
            .orShould()
            .resideInAPackage("org.xianshen")
            .because("a package that is not in the table has no rule for its imports");

    @ArchTest
    static final ArchRule no_cycles_between_packages = SlicesRuleDefinition.slices()
            .matching("org.xianshen.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_reader_and_writer_of_a_format_know_its_library = onlyIn(
            "a library for a format is an implementation detail",
            List.of("org.apache.pdfbox", "org.apache.fontbox"),
            "org.xianshen.extract.pdf..",
            "org.xianshen.redact.pdf..");

    @ArchTest
    static final ArchRule only_the_fallback_and_the_detector_know_tika = onlyIn(
            "Tika takes most of a second to start and must stay behind a lazy door",
            List.of("org.apache.tika"),
            "org.xianshen.extract..",
            "org.xianshen.redact..");

    @ArchTest
    static final ArchRule core_never_knows_the_rule_engine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "opennlp..")
            .because("review-core declares RuleEngine and MentionRecognizer; the rules module implements them");

    @ArchTest
    static final ArchRule nothing_prints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library speaks through return values and coded problems");

    private static ArchRule onlyIn(String why, List<String> libraries, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to " + libraries) {
                    @Override
                    public boolean test(JavaClass candidate) {
                        return libraries.stream().anyMatch(candidate.getPackageName()::startsWith);
                    }
                })
                .as("only " + Arrays.toString(rooms) + " use " + libraries)
                .because(why);
    }

    private static String withSubPackages(String name) {
        return "org.xianshen." + name + "..";
    }
}
