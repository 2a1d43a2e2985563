package org.plenary.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.ContentHash;
import org.plenary.core.Decision;
import org.plenary.core.DecisionId;
import org.plenary.core.DelegationId;
import org.plenary.core.Document;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.core.DocumentCommand.Transmit;
import org.plenary.core.DocumentCommand.WithdrawDocument;
import org.plenary.core.DocumentId;
import org.plenary.core.HandedIn;
import org.plenary.core.MediaType;
import org.plenary.core.Officer;
import org.plenary.core.PlannedSession;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Role;
import org.plenary.core.SessionId;
import org.plenary.core.SpeakersList;
import org.plenary.core.Subject;

/// What is sent about documents, by those who mean it and by those who do not.
final class Filing {

    /// So few that the same one comes again.
    private static final int CONTENTS = 40;

    private final Dice dice;

    Filing(Dice dice) {
        this.dice = dice;
    }

    /// A request, and whose it is.
    private record Asked(RequestId request, DelegationId delegation) {}

    Press next(Conference now) {
        return switch (dice.below(9)) {
            case 0, 1, 2 -> statement(now);
            case 3 -> report(now);
            case 4 -> decision(now);
            case 5, 6, 7 -> oneMore(now);
            default -> withdrawal(now);
        };
    }

    /// Any of these commands, about anything.
    Command unruly(Conference now) {
        return switch (dice.below(3)) {
            case 0 -> new SubmitDocument(
                    subject(now), hash(), dice.of("statement.pdf", "речь.TXT", "../a.pdf", "c:\\a.txt", "a.exe", "", "\u202efdp.txt"),
                    dice.of(1, 1, 10_485_760, 10_485_761, 0, -1), dice.of(MediaType.values()));
            case 1 -> new WithdrawDocument(document(now));
            default -> new Transmit(subject(now), dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of("Council", "Совет", "", " ")));
        };
    }

    private Press statement(Conference now) {
        List<Asked> asked = asked(now);
        if (asked.isEmpty()) {
            return new Press(Leading.secretary(now), unruly(now));
        }
        Asked one = dice.of(asked);
        List<Badge> own = now.roster().delegation(one.delegation()).map(Cast::delegates).orElse(List.of());
        Badge badge = own.isEmpty() || dice.oneIn(4) ? Leading.secretary(now) : dice.of(own);
        return new Press(badge, submission(new Subject.StatementSubject(one.request())));
    }

    private Press report(Conference now) {
        PlannedSession session = dice.of(now.plan().sessions());
        Subject subject = new Subject.ReportSubject(session.id());
        Badge secretary = Leading.secretary(now);
        if (dice.oneIn(3)) {
            return new Press(secretary, transmission(subject));
        }
        Optional<Officer> rapporteur = session.rapporteur().filter(each -> !dice.oneIn(3));
        return new Press(
                rapporteur.map(each -> Badge.officer(Role.RAPPORTEUR, each.seat())).orElse(secretary), submission(subject));
    }

    private Press decision(Conference now) {
        if (now.decisions().isEmpty()) {
            return report(now);
        }
        Decision decision = dice.of(now.decisions());
        Subject subject = new Subject.DecisionSubject(decision.id());
        if (dice.oneIn(2)) {
            return new Press(Leading.secretary(now), transmission(subject));
        }
        List<Badge> keepers = new ArrayList<>(now.plan().session(decision.session()).map(Cast::chairs).orElse(List.of()));
        keepers.add(Leading.secretary(now));
        return new Press(dice.of(keepers), submission(subject));
    }

    /// One thing collects all the documents it may have.
    private Press oneMore(Conference now) {
        return now.papers().all().isEmpty()
                ? statement(now)
                : new Press(Leading.secretary(now), submission(now.papers().all().getFirst().subject()));
    }

    private Press withdrawal(Conference now) {
        if (now.papers().all().isEmpty()) {
            return statement(now);
        }
        Document document = dice.of(now.papers().all());
        List<Badge> own = document.delegation().flatMap(now.roster()::delegation).map(Cast::delegates).orElse(List.of());
        return new Press(
                own.isEmpty() || dice.oneIn(3) ? Leading.secretary(now) : dice.of(own), new WithdrawDocument(document.id()));
    }

    private SubmitDocument submission(Subject subject) {
        MediaType type = dice.of(MediaType.values());
        return new SubmitDocument(
                subject, hash(), dice.of("Statement ", "Выступление ") + dice.below(9) + "." + type.ending(), dice.between(1, 1_000_000),
                type);
    }

    private Transmit transmission(Subject subject) {
        return new Transmit(subject, dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of("Постоянный совет", "Совет министров")));
    }

    private ContentHash hash() {
        return new ContentHash(String.format(Locale.ROOT, "%064x", dice.below(CONTENTS)));
    }

    private Subject subject(Conference now) {
        return switch (dice.below(3)) {
            case 0 -> new Subject.StatementSubject(new RequestId(dice.between(1, now.lists().lastRequest() + 2)));
            case 1 -> new Subject.ReportSubject(dice.oneIn(8) ? new SessionId("nowhere") : dice.of(now.plan().sessions()).id());
            default -> new Subject.DecisionSubject(
                    now.decisions().isEmpty() || dice.oneIn(8) ? new DecisionId("nowhere-1") : dice.of(now.decisions()).id());
        };
    }

    private DocumentId document(Conference now) {
        return now.papers().all().isEmpty() || dice.oneIn(4)
                ? new DocumentId(dice.between(1, now.papers().last() + 2))
                : dice.of(now.papers().all()).id();
    }

    /// Every statement of today's list, and whose it is: waiting, under way, delivered or handed in.
    private static List<Asked> asked(Conference now) {
        Stream<Asked> waiting = now.runningList().stream().flatMap(SpeakersList::active).map(Filing::asked);
        Stream<Asked> turns = Stream.concat(now.floor().turn().stream(), now.floor().ended().stream())
                .flatMap(turn -> turn.request().stream().map(request -> new Asked(request, turn.delegation())));
        Stream<Asked> written = now.papers().handedIn().stream().map(Filing::asked);
        return Stream.of(waiting, turns, written).flatMap(each -> each).toList();
    }

    private static Asked asked(Request request) {
        return new Asked(request.id(), request.delegation());
    }

    private static Asked asked(HandedIn written) {
        return new Asked(written.request(), written.delegation());
    }
}
