package org.plenary.client;

import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.SubmitDocument;
import org.plenary.protocol.v1.Transmit;
import org.plenary.protocol.v1.WithdrawDocument;

/// What may be asked about documents, a part of [Commands].
public interface DocumentCommands {

    /// Sends a command.
    CommandFuture<Granted> send(Command command);

    /// Submits a document of which the content was uploaded before with the same badge.
    ///
    /// @param sha256 of the content, 64 hexadecimal digits in lower case
    /// @param name   without a path, ending in `.pdf`, `.docx` or `.txt` as its type does
    /// @param size   in bytes
    /// @param type   `pdf`, `docx` or `text`
    default CommandFuture<Granted> submitDocument(Subject subject, String sha256, String name, int size, String type) {
        return send(Command.newBuilder().setSubmitDocument(SubmitDocument.newBuilder()
                .setSubject(subject).setSha256(sha256).setName(name).setSize(size).setType(type)).build());
    }

    default CommandFuture<Granted> withdrawDocument(int document) {
        return send(Command.newBuilder().setWithdrawDocument(WithdrawDocument.newBuilder().setDocument(document)).build());
    }

    /// Puts on record that a decision or a report goes to the body that the plan names.
    default CommandFuture<Granted> transmit(Subject subject) {
        return send(Command.newBuilder().setTransmit(Transmit.newBuilder().setSubject(subject)).build());
    }

    /// The same, to another body.
    default CommandFuture<Granted> transmit(Subject subject, String to) {
        return send(Command.newBuilder().setTransmit(Transmit.newBuilder().setSubject(subject).setTo(to)).build());
    }
}
