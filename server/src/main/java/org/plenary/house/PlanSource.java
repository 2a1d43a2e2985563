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
import org.plenary.record.Beginning;
import org.plenary.wire.EventCodec;

/// Where a plan comes from: a file, or the example that comes with Plenary.
public final class PlanSource {

    private PlanSource() {}

    /// Reads a plan file.
    ///
    /// @throws Refused with every mistake of the file
    static Plan read(Path file) {
        try {
            return switch (PlanFile.read(String.valueOf(file.getFileName()), Files.readString(file))) {
                case Reading.Complete complete -> complete.plan();
                case Reading.Mistaken mistaken -> throw new Refused(Exit.PLAN, mistaken.mistakes().stream()
                        .map(Mistake::sentence)
                        .collect(Collectors.joining("\n", "", "\nThe plan was not taken; nothing has been changed.")));
            };
        } catch (NoSuchFileException e) {
            return PlanFile.builtIn(file.toString()).map(Reading.Complete::plan)
                    .orElseThrow(() -> new Refused(Exit.PLAN, "There is no plan file " + file + "."));
        } catch (CharacterCodingException e) {
            throw new Refused(Exit.PLAN, "The plan file " + file + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new Refused(Exit.PLAN, "The plan file " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /// The plan that is still to be convened; empty where the data directory holds it already.
    ///
    /// @throws Refused where the directory holds another version of the plan
    static Optional<Plan> fresh(Optional<Plan> asked, SortedMap<ConferenceId, Conference> held) {
        if (asked.isEmpty()) {
            return held.isEmpty() ? Optional.of(PlanFile.example().plan()) : Optional.empty();
        }
        Conference same = held.get(asked.get().id());
        if (same == null) {
            return asked;
        }
        checkSame(asked.get(), same.plan());
        return Optional.empty();
    }

    /// Proves that the record of a plan's conference, if there is one, begins with this very plan. Nothing need be opened for
    /// it, and so nothing is changed.
    ///
    /// @throws Refused where it begins with another version of the plan
    static void checkRecord(Plan asked, Path records) throws IOException {
        Optional<Beginning> held = Beginning.of(records.resolve(asked.id().key()), EventCodec::decode);
        held.ifPresent(beginning -> checkSame(asked, beginning.plan()));
    }

    private static void checkSame(Plan asked, Plan held) {
        if (!held.equals(asked)) {
            throw new Refused(Exit.OTHER_PLAN,
                    "The data directory holds " + held.id() + " with another version of its plan. A conference that"
                            + " has been convened is changed while it runs: the host or the secretariat admits further delegations."
                            + " Serve without a plan to go on, or name another --data for the new version.");
        }
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
