package org.plenary.house;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.core.Occasion;
import org.plenary.core.Plan;
import org.plenary.core.Sitting;
import org.plenary.plan.Mistake;
import org.plenary.plan.PlanFile;
import org.plenary.plan.PlanFile.Reading;

/// Where a plan comes from: a file, or the example that comes with Plenary.
public final class PlanSource {

    private PlanSource() {}

    /// Reads a plan file.
    ///
    /// @throws Refused with every mistake of the file
    static Plan read(Path file) {
        try {
            return switch (PlanFile.read(file.getFileName().toString(), Files.readString(file))) {
                case Reading.Complete complete -> complete.plan();
                case Reading.Mistaken mistaken -> throw new Refused(Refused.USAGE, mistaken.mistakes().stream()
                        .map(Mistake::sentence)
                        .collect(Collectors.joining("\n", "", "\nThe plan was not taken; nothing has been changed.")));
            };
        } catch (NoSuchFileException e) {
            throw new Refused(Refused.USAGE, "There is no plan file " + file + ".");
        } catch (CharacterCodingException e) {
            throw new Refused(Refused.USAGE, "The plan file " + file + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new Refused(Refused.USAGE, "The plan file " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /// The plan that is still to be convened; empty where the data directory holds it already.
    ///
    /// @throws Refused where the directory holds another conference, or another version of the plan
    static Optional<Plan> fresh(Optional<Plan> asked, SortedMap<ConferenceId, Conference> held) {
        if (asked.isEmpty()) {
            return held.isEmpty() ? Optional.of(PlanFile.example().plan()) : Optional.empty();
        }
        Conference same = held.get(asked.get().id());
        if (same == null || same.plan().equals(asked.get())) {
            return same == null ? asked : Optional.empty();
        }
        throw new Refused(Refused.DATA,
                "The data directory holds " + same.plan().id() + " with another version of its plan. A conference that"
                        + " has been convened is changed while it runs: the host or the secretariat admits further delegations."
                        + " Serve without a plan to go on, or name another --data for the new version.");
    }

    /// The beginning of a plan's first day: its first sitting, or the first occasion before it on that day.
    static Instant beginning(Plan plan) {
        ZoneId zone = plan.zone();
        Instant first = plan.sessions().stream().flatMap(session -> session.sittings().stream()).map(Sitting::from)
                .min(Instant::compareTo).orElseThrow();
        LocalDate day = LocalDate.ofInstant(first, zone);
        return Stream.concat(
                Stream.of(first),
                plan.occasions().stream().map(Occasion::from).filter(at -> LocalDate.ofInstant(at, zone).equals(day)))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
