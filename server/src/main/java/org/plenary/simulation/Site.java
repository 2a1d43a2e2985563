package org.plenary.simulation;

import java.time.Duration;
import org.plenary.accreditation.Admission;
import org.plenary.core.HouseCommand;
import org.plenary.gateway.Limits;

/// What outlives a server: its disks, the world around it, and those who watch it.
///
/// @param convene what is convened where nothing has been yet
record Site(
        Timetable time, Dice dice, Fittings fittings, MemoryDisk disk, RecordDisk record, Admission admission, Limits limits,
        HouseCommand.Convene convene, Accounts accounts, StepWatch steps, CommandLedger commands) {

    /// A wait that is short, and never the same.
    Duration moment() {
        return dice.upTo(Duration.ofMillis(1)).plusNanos(1_000);
    }
}
