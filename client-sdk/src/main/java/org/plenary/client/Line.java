package org.plenary.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Listening;
import org.plenary.protocol.v1.NotTaken;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.Refused;

/// A client's commands in their order, of which the first is on its way and the others wait; and what its user listens to, which every
/// connection is told anew.
///
/// One command at a time keeps the order whatever the server does not take: a second one, sent before the first was answered,
/// would overtake it or be refused as skipping a number. A counter is used for another command only when every sending of
/// the command before was answered as not taken; where that is not certain, the client takes a new number instead.
final class Line {

    /// The server forgets a client it has not heard for 24 hours; a first command could then take effect twice.
    private static final Duration REMEMBERED = Duration.ofHours(23);

    private final ClientOptions options;
    private final RandomGenerator dice;
    private final Outlet outlet;
    private final Deque<Submission> line = new ArrayDeque<>();
    private long number;
    private long counter = 1;
    private boolean open;
    private @Nullable Listening listening;

    Line(ClientOptions options, RandomGenerator dice, Outlet outlet) {
        this.options = options;
        this.dice = dice;
        this.outlet = outlet;
        renumber();
    }

    long number() {
        return number;
    }

    /// In order, the oldest first.
    List<Submission> waiting() {
        return List.copyOf(line);
    }

    void submit(Submission submission, Instant now) {
        if (line.size() >= options.unsentLimit()) {
            submission.become(SubmissionState.DONE);
            outlet.failed(submission, new TooManyUnsent(options.unsentLimit()));
            return;
        }
        submission.timeout().ifPresent(timeout -> submission.deadline = now.plus(timeout));
        line.addLast(submission);
        pump(now);
    }

    /// Takes a command back that the server is certain not to have; false where it may have it.
    boolean withdraw(Submission submission, Instant now) {
        if (!submission.isUnsent() || !line.remove(submission)) {
            return false;
        }
        submission.become(SubmissionState.DONE);
        pump(now);
        return true;
    }

    /// The counter that a welcome names may be lower than the truth: a server that was started anew has not looked the client
    /// up yet. So it proves only what the server does know; whether it has forgotten, its answer to the next command tells.
    ///
    /// @param known the last counter that the server knows of this client's number
    /// @return false where the number is of no use: a new one was taken, and needs a new `Hello`
    boolean welcomed(long known, Instant now) {
        Submission front = line.peekFirst();
        boolean mayHave = front != null && front.inDoubt;
        if (known > counter || (known == counter && !mayHave)) {
            doubtful(front);
            return false; // somebody else has drawn the same number
        }
        if (known == 0 && counter == 1 && mayHave && isOld(front, now)) {
            doubtful(front);
            return false;
        }
        open = true;
        tell();
        pump(now);
        return true;
    }

    void listen(Listening choice) {
        listening = choice;
        tell();
    }

    private void tell() {
        if (open && listening != null) {
            outlet.send(ClientFrame.newBuilder().setListening(listening).build());
        }
    }

    /// Whether a server may have taken a first command, and forgotten the client since, so that it would take it again.
    private static boolean isOld(Submission front, Instant now) {
        return front.sentAt != null && front.sentAt.plus(REMEMBERED).isBefore(now);
    }

    /// Gives the number up, and the first command where the server may have had it.
    private void doubtful(@Nullable Submission front) {
        if (front != null && front.inDoubt) {
            fail(front, new OutcomeUnknown("the server no longer knows this client, and may have had the command"));
        }
        renumber();
    }

    void lost() {
        open = false;
        Submission front = line.peekFirst();
        if (front != null && front.onItsWay) {
            front.onItsWay = false;
            front.inDoubt = true;
        }
    }

    /// @return false where the number is of no use any longer: a new one was taken, and needs a new `Hello`
    boolean answered(Answer answer, Instant now) {
        Submission front = line.peekFirst();
        if (front == null || front.isUnsent() || answer.getCounter() != counter) {
            return true; // an answer that came before, told again with a snapshot
        }
        boolean useful = switch (answer.getAnswerCase()) {
            case GRANTED -> {
                counter++;
                settle(front, () -> outlet.granted(front, answer.getGranted()));
                yield true;
            }
            case REFUSED -> refused(front, answer.getRefused());
            case NOT_TAKEN -> notTaken(front, answer.getNotTaken(), now);
            case ANSWER_NOT_SET -> true;
        };
        pump(now);
        return useful;
    }

    private boolean refused(Submission front, Refused refused) {
        return switch (refused.getCode()) {
            case "unknown-client", "client-of-another-badge" -> {
                doubtful(front);
                yield false;
            }
            case "id-skipped" -> { // commands before it are gone from the server, so this one never took effect
                renumber();
                yield false;
            }
            case "outcome-forgotten" -> {
                counter++;
                fail(front, new OutcomeUnknown(refused.getWords().getEn()));
                yield true;
            }
            default -> {
                counter++;
                fail(front, new CommandRefused(refused));
                yield true;
            }
        };
    }

    private boolean notTaken(Submission front, NotTaken notTaken, Instant now) {
        front.onItsWay = false;
        if (notTaken.getRetryAfter() > 0) {
            Duration least = Micros.duration(notTaken.getRetryAfter());
            front.sendAt = now.plus(least).plusNanos((long) (least.toNanos() * dice.nextDouble()));
            front.become(front.inDoubt ? SubmissionState.SENT : SubmissionState.NOT_SENT);
            giveUpOverdue(now);
            return true;
        }
        boolean reusable = !front.inDoubt;
        fail(front, new CommandNotTaken(notTaken));
        if (!reusable) {
            renumber();
        }
        return reusable;
    }

    void elapsed(Instant now) {
        giveUpOverdue(now);
        Submission front = line.peekFirst();
        if (front != null && front.onItsWay && !now.isBefore(answerDue(front))) {
            front.onItsWay = false;
            front.inDoubt = true;
        }
        pump(now);
    }

    /// When [#elapsed(Instant)] next has something to do; [Instant#MAX] for never.
    Instant wakeAt() {
        Instant wake = Instant.MAX;
        for (Submission submission : line) {
            if (submission.deadline != null && !submission.givenUp && submission.deadline.isBefore(wake)) {
                wake = submission.deadline;
            }
        }
        Submission front = line.peekFirst();
        if (front == null || !open) {
            return wake;
        }
        Instant next = front.onItsWay || front.sendAt == null ? answerDue(front) : front.sendAt;
        return next.isBefore(wake) ? next : wake;
    }

    void end(PlenaryFailure failure) {
        open = false;
        while (!line.isEmpty()) {
            Submission front = line.getFirst();
            fail(front, front.isUnsent() ? failure : new OutcomeUnknown("the client was closed before the answer came"));
        }
    }

    private void giveUpOverdue(Instant now) {
        for (Submission submission : List.copyOf(line)) {
            if (submission.deadline == null || submission.givenUp || now.isBefore(submission.deadline)) {
                continue;
            }
            boolean unsent = submission.isUnsent();
            if (unsent) {
                line.remove(submission);
            }
            submission.givenUp = true;
            submission.become(SubmissionState.DONE);
            outlet.failed(submission, new CommandTimedOut(submission.timeout().orElseThrow(), unsent));
        }
    }

    private void pump(Instant now) {
        Submission front = line.peekFirst();
        if (!open || front == null || front.onItsWay || (front.sendAt != null && now.isBefore(front.sendAt))) {
            return;
        }
        front.onItsWay = true;
        front.sendAt = null;
        front.sentAt = now;
        if (!front.givenUp) {
            front.become(SubmissionState.SENT);
        }
        outlet.send(ClientFrame.newBuilder()
                .setCommand(NumberedCommand.newBuilder().setCounter(counter).setCommand(front.command())).build());
    }

    private Instant answerDue(Submission front) {
        return front.sentAt == null ? Instant.MAX : front.sentAt.plus(options.answerTimeout());
    }

    private void fail(Submission front, PlenaryFailure failure) {
        settle(front, () -> outlet.failed(front, failure));
    }

    private void settle(Submission front, Runnable outcome) {
        line.removeFirst();
        front.become(SubmissionState.DONE);
        if (!front.givenUp) {
            outcome.run();
        }
    }

    private void renumber() {
        open = false;
        do {
            number = dice.nextLong();
        } while (number == 0);
        counter = 1;
        List<Submission> kept = new ArrayList<>(line);
        kept.forEach(submission -> {
            submission.onItsWay = false;
            submission.inDoubt = false;
            submission.become(submission.givenUp ? SubmissionState.DONE : SubmissionState.NOT_SENT);
        });
        line.removeIf(submission -> submission.givenUp);
    }
}
