package org.plenary.client;

import java.util.List;
import org.plenary.protocol.v1.Refused;
import org.plenary.protocol.v1.Words;

/// The conference refused a command, finally: the same command id is answered the same way for ever.
public final class CommandRefused extends PlenaryFailure {

    private static final long serialVersionUID = 1;

    private final Refused refused;

    CommandRefused(Refused refused) {
        super(refused.getCode() + ": " + refused.getWords().getEn());
        this.refused = refused;
    }

    /// The refusal's key, for example `list-is-closed`; PROTOCOL.md lists them in order of precedence.
    public String code() {
        return refused.getCode();
    }

    /// The rule behind the refusal, in English.
    public String rule() {
        return refused.getRule();
    }

    /// The sentence to show, in English and in Russian.
    public Words words() {
        return refused.getWords();
    }

    /// What the sentence names, for example the occupant of a channel and the policy; empty where it names nothing.
    public List<String> about() {
        return List.copyOf(refused.getAboutList());
    }
}
