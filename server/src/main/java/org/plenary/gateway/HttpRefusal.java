package org.plenary.gateway;

import org.plenary.accreditation.Denial;
import org.plenary.core.Words;

/// Why the door refuses a request, and the status of the answer.
enum HttpRefusal {
    BAD_REQUEST(400, "The request cannot be understood.", "Запрос непонятен."),
    UNFIT_PARAMETER(400, "The address has a parameter that is not asked for here, or is not fit.",
            "В адресе есть параметр, которого здесь не ждут, или его значение не подходит."),
    UNKNOWN_SUBPROTOCOL(400, "The WebSocket speaks plenary.v1 or plenary.v1.json.", "WebSocket понимает plenary.v1 или plenary.v1.json."),
    TOKEN_MISSING(401, "Show your badge: Authorization: Bearer and its token.", "Предъявите бейдж: Authorization: Bearer и его токен."),
    SUBMITS_NO_DOCUMENTS(403, "Your badge submits no documents.", "С вашим бейджем документы не представляют."),
    NOT_FOR_YOUR_ROLE(403, "Your badge is not shown this.", "С вашим бейджем это не показывают."),
    FOREIGN_ORIGIN(403, "Pages of other sites may not ask here.", "Страницам других сайтов обращаться сюда нельзя."),
    NOT_FOUND(404, "There is nothing here.", "Здесь ничего нет."),
    NO_SUCH_CONFERENCE(404, "There is no such conference here.", "Такой конференции здесь нет."),
    METHOD_NOT_ALLOWED(405, "This is not asked for in this way.", "Так к этому адресу не обращаются."),
    TOO_SLOW(408, "The document did not arrive in time.", "Документ не поступил вовремя."),
    DOCUMENT_TOO_LARGE(413, "A document has at most 10 MB.", "Документ должен быть не больше 10 МБ."),
    NOT_OF_ITS_TYPE(415, "A document is a PDF, a DOCX without macros, or plain text in UTF-8, and its name ends so.",
            "Документ должен быть в формате PDF, DOCX без макросов или TXT в UTF-8, с соответствующим окончанием имени."),
    TOO_MANY_DOCUMENTS(429, "Submit what you have uploaded first.", "Сначала представьте то, что уже загружено."),
    STORAGE_FULL(507, "The server has no room for documents at present.", "На сервере сейчас нет места для документов."),
    TOO_LARGE(413, "The request is too large.", "Запрос слишком велик."),
    UPGRADE_REQUIRED(426, "This is the address of a WebSocket, version 13.", "Это адрес для WebSocket версии 13."),
    FAULT(500, "The server has failed; the fault is in its log.", "Сбой сервера; причина записана в его журнале."),
    BUSY(503, "Too many people are joining at once. Try again in a moment.",
            "Слишком много входящих одновременно. Попробуйте через мгновение.");

    private final int status;
    private final Words words;

    HttpRefusal(int status, String en, String ru) {
        this.status = status;
        words = new Words(en, ru);
    }

    int status() {
        return status;
    }

    Words words() {
        return words;
    }

    /// The status under which a denial of accreditation is told.
    static int status(Denial denial) {
        return switch (denial) {
            case TOO_MANY_GUESSES, TOO_MANY_TICKETS -> 429;
            case UNKNOWN_TOKEN -> 401;
            case UNKNOWN_CODE, QUOTA_REACHED, REVOKED -> 403;
            case TICKET_UNKNOWN, TICKET_USED, TICKET_EXPIRED, OTHER_ORIGIN, OTHER_CONFERENCE -> 403;
        };
    }
}
