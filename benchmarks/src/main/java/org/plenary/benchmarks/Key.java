package org.plenary.benchmarks;

import java.util.Optional;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.CloseMicrophone;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.OpenMicrophone;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.protocol.v1.WithdrawRequest;

/// What somebody presses again and again, and what mirrors see of it. One belongs to one presser.
sealed interface Key {

    /// What the next press sends.
    Command next();

    /// What a press did that was granted.
    Timings.Step done(Answer granted);

    /// A delegate asks for the floor and withdraws, by turns: each press changes the list that everybody sees.
    final class Request implements Key {

        private boolean waiting;
        private int request;

        @Override
        public Command next() {
            return waiting
                    ? Command.newBuilder().setWithdrawRequest(WithdrawRequest.newBuilder().setRequest(request)).build()
                    : Command.newBuilder().setRequestFloor(RequestFloor.newBuilder().setKind("statement").setLanguage("en")).build();
        }

        @Override
        public Timings.Step done(Answer granted) {
            if (!waiting) {
                request = granted.getGranted().getReceipt().getRequest();
            }
            Timings.Step step = new Timings.Step(request, waiting);
            waiting = !waiting;
            return step;
        }

        static Optional<Timings.Step> seen(Change change) {
            if (change.hasPut() && change.getPut().hasRequest()) {
                return Optional.of(new Timings.Step(change.getPut().getRequest().getId(), false));
            }
            return change.getRemove().getKind().equals("request")
                    ? Optional.of(new Timings.Step(Integer.parseInt(change.getRemove().getKey()), true))
                    : Optional.empty();
        }
    }

    /// An interpreter opens the microphone and closes it, by turns: each press raises the epoch of a channel that nobody else feeds.
    final class Microphone implements Key {

        /// The channel of the desk's booth.
        private static final String CHANNEL = "en";

        private int epoch;

        @Override
        public Command next() {
            return epoch % 2 == 0
                    ? Command.newBuilder().setOpenMicrophone(OpenMicrophone.getDefaultInstance()).build()
                    : Command.newBuilder().setCloseMicrophone(CloseMicrophone.getDefaultInstance()).build();
        }

        @Override
        public Timings.Step done(Answer granted) {
            epoch++;
            return new Timings.Step(epoch, false);
        }

        static Optional<Timings.Step> seen(Change change) {
            return change.hasPut() && change.getPut().hasChannel() && change.getPut().getChannel().getLanguage().equals(CHANNEL)
                    ? Optional.of(new Timings.Step((int) change.getPut().getChannel().getEpoch(), false))
                    : Optional.empty();
        }
    }
}
