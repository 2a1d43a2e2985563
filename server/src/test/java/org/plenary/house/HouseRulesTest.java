package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plenary.house.rules.Rule;
import org.plenary.house.rules.Source;

/// Every source file of the house keeps to every rule of the house.
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() throws IOException {
        var sources = Source.below(top());
        assertThat(sources).isNotEmpty();
        return Rule.all().stream().map(rule -> dynamicTest(rule.sentence(), () -> {
            var violations = rule.violations(sources);
            assertThat(violations.size())
                    .withFailMessage(
                            () -> violations.stream().map(Object::toString).collect(Collectors.joining("\n", rule.sentence() + ":\n", "")))
                    .isZero();
        }));
    }

    private static Path top() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn"))).findFirst().orElseThrow();
    }
}
