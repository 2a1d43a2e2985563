package org.plenary.client;

import org.plenary.protocol.v1.FloorChoice;
import org.plenary.protocol.v1.Listening;

/// What a user may listen to.
public final class Choices {

    private Choices() {}

    /// The original sound, whatever it speaks.
    public static Listening floor() {
        return Listening.newBuilder().setFloor(FloorChoice.getDefaultInstance()).build();
    }

    /// @param language of the channel, ISO 639
    public static Listening channel(String language) {
        return Listening.newBuilder().setChannel(language).build();
    }

    /// A language, wherever it is heard: on its channel, or on the floor while that speaks it.
    ///
    /// @param language ISO 639
    public static Listening always(String language) {
        return Listening.newBuilder().setAlways(language).build();
    }
}
