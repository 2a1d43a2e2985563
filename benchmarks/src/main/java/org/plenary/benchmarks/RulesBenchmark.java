package org.plenary.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.plenary.core.Badge;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.Outcome;
import org.plenary.core.RequestId;

/// Commands through the rules: decide and after, beside delegations that wait. One operation is one command.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RulesBenchmark {

    @Param({"60", "600", "6000"})
    int waiting;

    private Debate debate;
    private Badge last;
    private int asked;

    @Setup
    public void set() {
        debate = new Debate(waiting);
        last = Debate.delegate(waiting);
    }

    /// A delegation asks for the floor, and withdraws with the next command.
    @Benchmark
    public Outcome askAndWithdraw() {
        if (asked == 0) {
            Outcome outcome = debate.decide(last, Debate.ASK);
            asked = debate.conference().lists().lastRequest();
            return outcome;
        }
        Outcome outcome = debate.decide(last, new WithdrawRequest(new RequestId(asked)));
        asked = 0;
        return outcome;
    }

    /// A command that is refused.
    @Benchmark
    public Outcome refused() {
        return debate.decide(last, new WithdrawRequest(new RequestId(1)));
    }
}
