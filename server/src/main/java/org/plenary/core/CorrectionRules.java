package org.plenary.core;

import java.util.Optional;
import org.plenary.core.FloorCommand.CorrectTurn;

/// The rules by which what was noted of a turn is put right: a correction is appended, and what it corrects stays readable before it.
final class CorrectionRules {

    private CorrectionRules() {}

    /// The secretariat corrects any turn, the chairs of a session those of their session, also when it is over. A running turn speaks the
    /// corrected language from now on.
    static Outcome correct(Conference now, Slip slip, CorrectTurn correct) {
        if (!now.plan().languages().contains(correct.language())) {
            return Outcome.refused(Refusal.NO_SUCH_LANGUAGE, correct.language().code());
        }
        Optional<Turn> turn = now.floor().any(correct.turn()).filter(each -> !each.undone());
        if (turn.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_TURN, correct.turn().toString());
        }
        boolean fit = Texts.fit(correct.reason()) && Texts.fit(correct.speaker())
                && correct.title().filter(title -> !Texts.fit(title.en()) || !Texts.fit(title.ru())).isEmpty();
        if (!fit) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        Optional<Outcome> unkept = ListRules.unkept(slip, now.programme().sessionOf(turn.get().segment()).orElseThrow());
        boolean same = turn.get().equals(turn.get().corrected(correct.language(), correct.speaker(), correct.title()));
        return unkept.orElseGet(() -> same
                ? Outcome.granted()
                : Outcome.granted(new FloorEvent.TurnCorrected(
                        correct.turn(), correct.language(), correct.speaker(), correct.title(), correct.reason())));
    }
}
