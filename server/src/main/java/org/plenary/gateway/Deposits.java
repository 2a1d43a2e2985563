package org.plenary.gateway;

import org.plenary.accreditation.Holder;
import org.plenary.core.DocumentCommand.SubmitDocument;

/// Whether the content of a document that somebody submits has been handed in by them.
interface Deposits {

    /// Where no contents are kept, none are asked for.
    Deposits NOT_ASKED_FOR = (holder, submit) -> true;

    boolean hold(Holder holder, SubmitDocument submit);
}
