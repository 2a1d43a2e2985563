package org.plenary.house;

import java.util.Objects;
import org.plenary.gateway.CannotListen;
import org.plenary.log.DataDirectoryRefusal;

/// Why a command is not carried out, in a sentence that says what to do, and the exit status that goes with it.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Refused(Exit exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    /// What another room refused, in its own sentence.
    static Refused because(Exit exit, Exception refusal) {
        return new Refused(exit, Objects.toString(refusal.getMessage(), refusal.toString()));
    }

    static Refused because(DataDirectoryRefusal refusal) {
        return because(switch (refusal.reason()) {
            case IN_USE -> Exit.IN_USE;
            case NOT_A_DIRECTORY, MISSING, NOT_WRITABLE, OTHER_VERSION, FOREIGN -> Exit.DATA;
        }, refusal);
    }

    /// The gateway knows no options, so they are named here.
    static Refused because(CannotListen refusal) {
        return switch (refusal.reason()) {
            case PORT_TAKEN -> new Refused(Exit.PORT, refusal.getMessage() + " --port names another one, and --port 0 takes a free one.");
            case NO_SUCH_ADDRESS ->
                    new Refused(Exit.PORT, refusal.getMessage() + " --host names one that is; 0.0.0.0 stands for all of them.");
            case NOT_PERMITTED -> new Refused(Exit.PORT, refusal.getMessage() + " --port names another one.");
            case CLEAR_TEXT -> new Refused(Exit.TLS, refusal.getMessage() + " Give --tls-cert and --tls-key, or --insecure.");
            case CERTIFICATE_UNFIT -> new Refused(Exit.TLS, refusal.getMessage()
                    + " Give a certificate chain with --tls-cert and its key with --tls-key, both PEM, the key in PKCS #8 and without a password.");
        };
    }

    Exit exit() {
        return exit;
    }
}
