package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.client.Choices;
import org.plenary.core.Badge;
import org.plenary.core.Role;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Listening;
import org.plenary.protocol.v1.ServerFrame;

/// Faults of what is sent to clients, and of the clients themselves.
final class ClientFaults {

    private ClientFaults() {}

    static Fittings resumesOneTooFar() {
        return new Fittings() {
            @Override
            ClientFrame sent(Badge badge, ClientFrame frame) {
                return frame.hasHello() && frame.getHello().hasRevision()
                        ? frame.toBuilder().setHello(frame.getHello().toBuilder().setRevision(frame.getHello().getRevision() - 1)).build()
                        : frame;
            }
        };
    }

    static Fittings losesAnUpdate() {
        return new Fittings() {
            private int updates;

            @Override
            List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
                return frame.hasUpdate() && ++updates % 100 == 0 ? List.of() : List.of(frame);
            }
        };
    }

    /// One client is greeted and told nothing more.
    static Fittings forgetsAClient() {
        return new Fittings() {
            @Override
            List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
                return device == 1 && !frame.hasWelcome() ? List.of() : List.of(frame);
            }
        };
    }

    static Fittings greetsTwice() {
        return new Fittings() {
            @Override
            List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
                return frame.hasWelcome() ? List.of(frame, frame) : List.of(frame);
            }
        };
    }

    /// Now and then the server reads nothing where a frame was sent, and hangs up.
    static Fittings readsNothingOfAFrame() {
        return new Fittings() {
            private int frames;

            @Override
            ClientFrame sent(Badge badge, ClientFrame frame) {
                return ++frames % 100 == 0 ? ClientFrame.getDefaultInstance() : frame;
            }
        };
    }

    /// What one has chosen to listen to, the next one is made to listen to.
    static Fittings changesWhatAnotherListensTo() {
        return new Fittings() {
            private Listening last = Choices.floor();

            @Override
            ClientFrame sent(Badge badge, ClientFrame frame) {
                if (!frame.hasListening()) {
                    return frame;
                }
                Listening before = last;
                last = frame.getListening();
                return frame.toBuilder().setListening(before).build();
            }
        };
    }

    /// Listeners are sent what changed on the podium, under their own revision.
    static Fittings answersAnotherAudiencesUpdate() {
        return new Fittings() {
            private List<Change> podium = List.of();

            @Override
            List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
                if (!frame.hasUpdate()) {
                    return List.of(frame);
                }
                if (badge.role() == Role.CHAIR) {
                    podium = frame.getUpdate().getChangesList();
                }
                return badge.role() == Role.LISTENER
                        ? List.of(frame.toBuilder().setUpdate(
                                frame.getUpdate().toBuilder().clearChanges().addAllChanges(podium)).build())
                        : List.of(frame);
            }
        };
    }

    static Fittings deliversOwnItemsToTheWrongBadge() {
        return new Fittings() {
            private Optional<ServerFrame> own = Optional.empty();

            @Override
            List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
                if (frame.hasOwn() && frame.getOwn().getItemsCount() > 0) {
                    own = Optional.of(frame);
                }
                return frame.hasUpdate() && badge.role() == Role.CHAIR && own.isPresent() ? List.of(frame, own.get()) : List.of(frame);
            }
        };
    }

    /// Whoever lags is sent a snapshot, and the answer that waited is gone.
    static Fittings forgetsAnswersOnLag() {
        return new Fittings() {
            private final Set<Integer> greeted = new TreeSet<>();
            private final Set<Integer> lagging = new TreeSet<>();

            @Override
            List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
                if (frame.hasWelcome()) {
                    greeted.remove(device);
                    lagging.remove(device);
                }
                if (frame.hasSnapshot() && !greeted.add(device)) {
                    lagging.add(device);
                }
                greeted.add(device);
                return frame.hasAnswer() && lagging.remove(device) ? List.of() : List.of(frame);
            }
        };
    }

    /// An answer overtakes the update that it belongs to.
    static Fittings answersBeforeTheEffect() {
        return new Fittings() {
            private final Map<Integer, ServerFrame> held = new HashMap<>();

            @Override
            List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
                ServerFrame before = held.remove(device);
                if (frame.hasUpdate() && before == null) {
                    held.put(device, frame);
                    return List.of();
                }
                if (before == null || frame.hasWelcome() || frame.hasSnapshot()) {
                    return List.of(frame);
                }
                return frame.hasAnswer() ? List.of(frame, before) : List.of(before, frame);
            }
        };
    }

    static Fittings answersOtherwiseThanDecided() {
        return new Fittings() {
            @Override
            List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
                return frame.hasAnswer() && frame.getAnswer().hasRefused()
                        ? List.of(frame.toBuilder().setAnswer(
                                frame.getAnswer().toBuilder().setGranted(Granted.getDefaultInstance())).build())
                        : List.of(frame);
            }
        };
    }

    /// A client that counts down by itself, and a little too slowly.
    static Fittings decrementsAClock() {
        return new Fittings() {
            private static final Instant BEGUN = Instant.parse("2026-11-23T08:00:00Z");

            @Override
            Instant clock(Instant clients) {
                return clients.minus(Duration.between(BEGUN, clients).dividedBy(50));
            }
        };
    }
}
