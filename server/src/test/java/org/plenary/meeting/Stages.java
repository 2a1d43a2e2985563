package org.plenary.meeting;

import java.util.function.Supplier;

/// The stages on which every transcript is played.
public enum Stages {
    IN_THE_CORE(CoreStage::new),
    THROUGH_THE_LOG(LogStage::new),
    OVER_THE_WIRE(WireStage::new);

    private final Supplier<Stage> built;

    Stages(Supplier<Stage> built) {
        this.built = built;
    }

    public Stage built() {
        return built.get();
    }
}
