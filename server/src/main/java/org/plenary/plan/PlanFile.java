package org.plenary.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.core.Plan;

/// A conference plan as people write it: YAML, read either as a whole or with every mistake in it.
public final class PlanFile {

    private static final String EXAMPLE = "bishkek-2001";
    private static final List<String> BUILT_IN = List.of(EXAMPLE, "debate-58");
    private static final int LARGEST = 512 * 1024;

    private PlanFile() {}

    /// What came of reading a plan file.
    public sealed interface Reading {

        /// A plan without a mistake.
        ///
        /// @param sha256 of the file's text in UTF-8, in hexadecimal; tells two versions of a plan apart
        record Complete(Plan plan, String sha256) implements Reading {}

        /// The mistakes of a file.
        ///
        /// @param mistakes all of them, at least one, in the order in which they stand in the file
        record Mistaken(List<Mistake> mistakes) implements Reading {}
    }

    /// Reads and checks a plan.
    ///
    /// @param name how mistakes shall call the file
    public static Reading read(String name, String yaml) {
        Mistakes mistakes = new Mistakes(name);
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            mistakes.add(1, 1, "", "the file has " + bytes.length + " bytes", "at most " + LARGEST + " (512 KiB)", Optional.empty());
            return new Reading.Mistaken(mistakes.inOrder());
        }
        Optional<Plan> plan = Yaml.read(yaml, mistakes).flatMap(PlanForm.PLAN::read);
        List<Mistake> made = mistakes.inOrder();
        return made.isEmpty() ? new Reading.Complete(plan.orElseThrow(), sha256(bytes)) : new Reading.Mistaken(made);
    }

    /// The plan that comes with Plenary: the Bishkek conference of 13 and 14 December 2001.
    public static Reading.Complete example() {
        return builtIn(EXAMPLE).orElseThrow();
    }

    /// The text of that plan, for somebody who wants to write another.
    public static String exampleText() {
        return text(EXAMPLE);
    }

    /// A plan that comes with Plenary, by its conference's id: `bishkek-2001`, or `debate-58`, one long debate to try things with.
    public static Optional<Reading.Complete> builtIn(String id) {
        return BUILT_IN.contains(id) ? Optional.of(complete(id)) : Optional.empty();
    }

    private static Reading.Complete complete(String id) {
        return switch (read(id + ".yaml", text(id))) {
            case Reading.Complete complete -> complete;
            case Reading.Mistaken(List<Mistake> mistakes) -> throw new IllegalStateException(
                    mistakes.stream().map(Mistake::sentence).collect(Collectors.joining("\n")));
        };
    }

    private static String text(String id) {
        try (InputStream in = Objects.requireNonNull(PlanFile.class.getResourceAsStream(id + ".yaml"), id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(id, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
