package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.core.Plan;
import org.plenary.core.RequestKind;
import org.plenary.core.RulePacks;

/// The small plan of the tests: one session, six delegations, two booths; as it is, or with a change that is a mistake.
public final class SmallPlan {

    private static final String NAME = "small.yaml";

    private SmallPlan() {}

    public static Plan plan() {
        return switch (PlanFile.read(NAME, text())) {
            case PlanFile.Reading.Complete(Plan plan, String sha256) -> plan;
            case PlanFile.Reading.Mistaken(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    public static String text() {
        try (InputStream in = Objects.requireNonNull(SmallPlan.class.getResourceAsStream(NAME), NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(NAME, e);
        }
    }

    /// What a list may take, as a mistake tells it.
    static String expectedKinds() {
        return RulePacks.OSCE.kinds().stream().filter(RequestKind::isListed).map(kind -> kind.id().key())
                .collect(Collectors.joining(", ", "expected one of ", ""));
    }

    /// Changes one place of the plan and compares all mistakes that follow. In `is`, a `§` stands before the place of each mistake.
    static void assertMistakes(String was, String is, String... sentences) {
        String text = text();
        assertThat(text).as("what is changed stands there once").containsOnlyOnce(was);
        assertMistakesIn(text.replace(was, is), sentences);
    }

    static void assertMistakesIn(String marked, String... sentences) {
        List<String> expected = new ArrayList<>();
        String[] parts = marked.split("§", -1);
        assertThat(parts.length - 1).as("marks").isEqualTo(sentences.length);
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < sentences.length; i++) {
            before.append(parts[i]);
            long line = before.chars().filter(sign -> sign == '\n').count() + 1;
            int column = before.codePointCount(before.lastIndexOf("\n") + 1, before.length()) + 1;
            expected.add(NAME + ":" + line + ":" + column + ": " + sentences[i]);
        }
        assertThat(sentences(PlanFile.read(NAME, marked.replace("§", "")))).containsExactlyElementsOf(expected);
    }

    static List<String> sentences(PlanFile.Reading reading) {
        return switch (reading) {
            case PlanFile.Reading.Complete complete -> List.of();
            case PlanFile.Reading.Mistaken(List<Mistake> mistakes) -> mistakes.stream().map(Mistake::sentence).toList();
        };
    }
}
