package org.plenary.simulation;

import java.util.HashSet;
import java.util.Set;
import org.plenary.core.RequestId;
import org.plenary.core.Swap;

/// The proposals to change places that nobody has answered and nothing has overtaken.
final class SwapBook {

    private final Set<Swap> open = new HashSet<>();

    void proposed(RequestId request, RequestId with) {
        open.add(new Swap(request, with));
    }

    void declined(RequestId request, RequestId with) {
        open.remove(new Swap(request, with));
    }

    /// A request left its place, and with it what was proposed about it.
    void parted(RequestId id) {
        open.removeIf(swap -> swap.concerns(id));
    }

    Set<Swap> open() {
        return open;
    }
}
