package org.plenary.rehearsal;

import org.plenary.client.Mirror;

/// How somebody behaves: what they mean to press and when, from nothing but what they see, what they remember, and their dice.
interface Conduct {

    /// Names everything that the person means to do as things stand.
    void consider(Mirror mirror, Intentions intend);
}
