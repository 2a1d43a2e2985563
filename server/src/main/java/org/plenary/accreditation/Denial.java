package org.plenary.accreditation;

import org.plenary.core.Words;

/// Why accreditation says no.
public enum Denial {
    TOO_MANY_GUESSES("Too many wrong codes were entered. Wait a little and try again.",
            "Слишком много неверных кодов. Подождите немного и попробуйте снова."),
    UNKNOWN_CODE("There is no such code. Check it against your invitation.",
            "Такого кода нет. Сверьте его с приглашением."),
    QUOTA_REACHED("All badges of this code have been given out.",
            "Все бейджи по этому коду уже выданы."),
    UNKNOWN_TOKEN("This badge is not known here. Join again with your code.",
            "Этот бейдж здесь неизвестен. Войдите снова по своему коду."),
    REVOKED("This badge has been revoked.",
            "Этот бейдж отозван."),
    TOO_MANY_TICKETS("Too many tickets are waiting to be used. Try again in half a minute.",
            "Слишком много неиспользованных билетов. Попробуйте снова через полминуты."),
    TICKET_UNKNOWN("There is no such ticket.",
            "Такого билета нет."),
    TICKET_USED("This ticket has been used.",
            "Этот билет уже использован."),
    TICKET_EXPIRED("This ticket has expired.",
            "Срок действия этого билета истёк."),
    OTHER_ORIGIN("This ticket was given to a page of another site.",
            "Этот билет выдан странице другого сайта."),
    OTHER_CONFERENCE("This ticket is to another conference.",
            "Этот билет выдан на другую конференцию.");

    private final Words words;

    Denial(String en, String ru) {
        words = new Words(en, ru);
    }

    public Words words() {
        return words;
    }
}
