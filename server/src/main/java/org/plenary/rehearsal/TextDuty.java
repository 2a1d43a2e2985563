package org.plenary.rehearsal;

import java.time.Instant;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.Words;

/// A delegate's texts: many hand in what they are going to say, for the booths; some would rather have it read than say it; and who
/// speaks may be somebody else in the end.
final class TextDuty {

    private final Dice dice;

    TextDuty(Dice dice) {
        this.dice = dice;
    }

    void consider(Mirror mirror, Intentions intend) {
        mirror.ownRequests().forEach(request -> {
            handIn(request, mirror, intend);
            if (!request.hasTitle()) {
                rename(request, intend);
                write(request, intend);
            }
        });
    }

    private void handIn(RequestItem request, Mirror mirror, Intentions intend) {
        String matter = "text-" + request.getId();
        if (dice.chance(matter, request.hasTitle() ? 0.6 : 0.25)) {
            Words name = mirror.delegationName(request.getDelegation());
            boolean russian = request.getLanguage().equals("ru");
            String text = russian ? "Выступление: %s.%n".formatted(name.getRu()) : "Statement by %s.%n".formatted(name.getEn());
            String file = (russian ? "выступление-" : "statement-") + request.getId() + ".txt";
            intend.handIn(matter, asked(request).plus(dice.seconds("when-" + matter, 2, 120)),
                    new Paper(Paper.statement(request.getId()), file, text));
        }
    }

    private void rename(RequestItem request, Intentions intend) {
        String matter = "rename-" + request.getId();
        if (request.hasSpeaker() && dice.chance(matter, 0.15)) {
            intend.once(matter, asked(request).plus(dice.seconds("when-" + matter, 10, 90)),
                    ListPresses.changeRequest(request.getId(), request.getLanguage(), "Chargé d’affaires"));
        }
    }

    private void write(RequestItem request, Intentions intend) {
        String matter = "write-" + request.getId();
        if (dice.chance(matter, 0.05)) {
            intend.once(matter, asked(request).plus(dice.seconds("when-" + matter, 60, 300)),
                    ListPresses.convertToWritten(request.getId()));
        }
    }

    private static Instant asked(RequestItem request) {
        return Times.instant(request.getAt());
    }
}
