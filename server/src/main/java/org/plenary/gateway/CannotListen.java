package org.plenary.gateway;

import org.plenary.core.Words;

/// Why the gateway cannot be opened, in a sentence for the operator.
public final class CannotListen extends Exception {

    private static final long serialVersionUID = 1;

    /// What stands in the way.
    public enum Reason {
        PORT_TAKEN("Port %s is taken by another program. Stop it, or choose another port.",
                "Порт %s занят другой программой. Остановите её или выберите другой порт."),
        NO_SUCH_ADDRESS("%s is no address of this machine.",
                "%s — не адрес этой машины."),
        NOT_PERMITTED("Port %s cannot be opened: choose one above 1023, or give the server the right to it.",
                "Порт %s открыть нельзя: выберите порт выше 1023 или дайте серверу право на него."),
        CLEAR_TEXT("%s can be reached by others, so it needs a certificate and its key, or clear text said outright.",
                "%s доступен другим, поэтому нужен сертификат с ключом или явно разрешённый открытый текст."),
        CERTIFICATE_UNFIT("The certificate and its key cannot be used: %s",
                "Сертификат и ключ к нему непригодны: %s");

        private final Words words;

        Reason(String en, String ru) {
            words = new Words(en, ru);
        }
    }

    private final Reason reason;
    private final transient Words words;

    CannotListen(Reason reason, String about) {
        super(reason.words.en().formatted(about));
        this.reason = reason;
        words = new Words(reason.words.en().formatted(about), reason.words.ru().formatted(about));
    }

    public Reason reason() {
        return reason;
    }

    public Words words() {
        return words;
    }
}
