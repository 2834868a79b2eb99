package org.xianshen.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What once broke a target breaks it no more, and a little random change of well-formed input does not either. */
class FuzzTargetsTest {

    private static final int CHANGES = 150;

    @TestFactory
    List<DynamicTest> inputs_that_once_broke_something_are_borne() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : FuzzTargets.names()) {
            for (Path input : FuzzTargets.corpus(name)) {
                tests.add(DynamicTest.dynamicTest(
                        name + " " + input.getFileName(),
                        () -> FuzzTargets.of(name).run(Files.readAllBytes(input))));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> seeds_with_a_few_changed_bytes_are_borne() {
        return FuzzTargets.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> changed(FuzzTargets.of(name))))
                .toList();
    }

    private static void changed(FuzzTarget target) throws Exception {
        Random random = new Random(7);
        for (byte[] seed : target.seeds()) {
            target.run(seed);
            for (int i = 0; i < CHANGES / target.seeds().size(); i++) {
                byte[] changed = seed.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                target.run(changed);
            }
        }
    }
}
