package org.plenary.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.BoothEvent;
import org.plenary.core.BoothEvent.IncomingSelected;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.BoothEvent.OutputSelected;
import org.plenary.core.BoothEvent.PresetsStored;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Language;
import org.plenary.core.Output;
import org.plenary.core.PlannedBooth;
import org.plenary.core.Row;

/// What every desk has chosen to feed and to hear, as its events alone tell it.
final class DeskBook {

    private record Feeding(DeskId desk, Output output) {}

    private final Map<DeskId, Output> outputs = new HashMap<>();
    private final Map<Feeding, Language> feeding = new HashMap<>();
    private final Map<DeskId, Optional<Language>> incoming = new HashMap<>();
    private final Map<DeskId, Row<Language>> presets = new HashMap<>();

    void keep(BoothEvent event) {
        switch (event) {
            case OutputSelected e -> {
                outputs.put(e.desk(), e.output());
                e.language().ifPresent(language -> feeding.put(new Feeding(e.desk(), e.output()), language));
            }
            case OutputMoved e -> {
                outputs.put(e.desk(), e.output());
                feeding.put(new Feeding(e.desk(), e.output()), e.to());
            }
            case IncomingSelected e -> incoming.put(e.desk(), e.channel());
            case PresetsStored e -> presets.put(e.desk(), e.channels());
            default -> {} // of microphones and the floor
        }
    }

    Output output(DeskId desk) {
        return outputs.getOrDefault(desk, Output.A);
    }

    Language fed(DeskId desk, PlannedBooth booth) {
        Output output = output(desk);
        Row<Language> allowed = output == Output.B ? booth.others() : output == Output.C ? booth.thirds() : Row.of(booth.language());
        return output == Output.A ? booth.language() : feeding.getOrDefault(new Feeding(desk, output), allowed.getFirst());
    }

    Optional<Language> incoming(DeskId desk) {
        return incoming.getOrDefault(desk, Optional.empty());
    }

    /// Whether a desk is set as it was told to.
    boolean agrees(Desk desk, PlannedBooth booth) {
        return desk.output() == output(desk.id()) && desk.fed(booth).equals(fed(desk.id(), booth))
                && desk.incoming().equals(incoming(desk.id())) && desk.presets().equals(presets.getOrDefault(desk.id(), Row.of()));
    }
}
