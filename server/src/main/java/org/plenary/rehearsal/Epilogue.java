package org.plenary.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.client.AccessRefused;
import org.plenary.client.DocumentDesk;
import org.plenary.client.Mirror;
import org.plenary.client.PlenaryFailure;
import org.plenary.protocol.v1.DocumentItem;
import org.plenary.protocol.v1.Listening;

/// What is checked when the conference is over: that everybody has seen its end, that answers stand, that the record has it all.
final class Epilogue {

    private static final Duration CATCH_UP = Duration.ofSeconds(15);
    private static final int AT_A_TIME = 4;

    private final Invariant caughtUp;
    private final Invariant repeated;
    private final DocumentReading documents;
    private final Audit audit;

    /// Where a person asks for documents.
    private record Counter(Person person, DocumentDesk desk) implements DocumentReading.Desk {

        @Override
        public Optional<byte[]> content(String sha256) throws IOException, InterruptedException {
            try {
                return Optional.of(desk.content(sha256));
            } catch (AccessRefused e) {
                return Optional.empty();
            }
        }

        @Override
        public boolean isShownNow(String sha256) {
            return shows(person, mirror -> mirror.documents().stream().anyMatch(each -> each.getSha256().equals(sha256)));
        }
    }

    Epilogue(Audit audit) {
        this.audit = audit;
        caughtUp = audit.later("in the end everybody has seen what the first of their audience has");
        documents = new DocumentReading(
                audit.later("every document that is shown is read as it was submitted"),
                audit.later("what a client is not shown of documents it does not get"));
        repeated = audit.later("a command sent again under its id is answered as before");
    }

    void catchUp(List<Person> people) {
        Map<String, Long> ends = new TreeMap<>();
        people.forEach(person -> ends.merge(person.client().mirror().audience(), person.client().mirror().revision(), Math::max));
        for (Person person : people) {
            long end = ends.getOrDefault(person.client().mirror().audience(), 0L);
            caughtUp.check(reaches(person, end), () -> person.follower().who() + " stands at revision "
                    + person.client().mirror().revision() + " of " + end + ", " + person.client().state());
        }
    }

    /// Whether they are counted as they have chosen last, once a client is told of it that may know.
    ///
    /// @param witness of the podium
    void listened(List<Hearer> hearers, Person witness) {
        List<Listening> choices = hearers.stream().flatMap(hearer -> hearer.chosen().stream()).toList();
        audit.later("in the end as many listen to each channel as have chosen it")
                .check(shows(witness, mirror -> ListeningChecker.shows(mirror, choices)),
                        () -> "the last choices were " + choices + ", and counted are " + witness.client().mirror().floorListeners()
                                + witness.client().mirror().channels().stream()
                                        .map(channel -> witness.client().mirror().listeners(channel.getLanguage())).toList());
    }

    /// Has one of each role read every document that it is shown, and ask for one that it is not.
    void read(List<Person> people, URI server) throws InterruptedException {
        List<String> all = people.stream().flatMap(person -> person.client().mirror().documents().stream())
                .map(DocumentItem::getSha256).distinct().toList();
        Map<String, Person> readers = new TreeMap<>();
        people.forEach(person -> readers.merge(person.client().mirror().badge().getRole(), person, Epilogue::whoSeesMore));
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Person person : readers.values()) {
                DocumentDesk desk = new DocumentDesk(http, server, person.client().token());
                documents.read(person.follower().who(), person.client().mirror(), all, new Counter(person, desk));
            }
        }
    }

    private static Person whoSeesMore(Person one, Person other) {
        return other.client().mirror().documents().size() > one.client().mirror().documents().size() ? other : one;
    }

    private static boolean reaches(Person person, long revision) {
        return shows(person, mirror -> mirror.revision() >= revision);
    }

    private static boolean shows(Person person, Predicate<Mirror> what) {
        try {
            return person.client().await(what, CATCH_UP).revision() > 0;
        } catch (PlenaryFailure e) {
            return false;
        }
    }

    /// Sends everything again that was answered; the clients have left by now.
    void repeat(List<Person> people, Repeater repeater) throws InterruptedException {
        List<Future<?>> repeats = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            for (Person person : people) {
                byClient(person).forEach(answers -> repeats.add(threads.submit((Callable<?>) () -> {
                    repeater.repeat(person.client().token(), answers);
                    return answers;
                })));
            }
        }
        for (Future<?> repeat : repeats) {
            try {
                repeat.get();
            } catch (ExecutionException e) {
                repeated.check(false, () -> "it could not be sent: " + e.getCause());
            }
        }
    }

    Invariant repeated() {
        return repeated;
    }

    void compare(List<Person> people, Path record) throws IOException {
        Invariant once = audit.later("what was acknowledged is in the record once");
        List<Answered> answered = people.stream().flatMap(person -> person.answered().stream()).toList();
        new RecordChecker(once).check(answered, RecordChecker.recorded(record));
    }

    private static Iterable<List<Answered>> byClient(Person person) {
        return person.answered().stream().collect(Collectors.groupingBy(Answered::client, TreeMap::new, Collectors.toList())).values();
    }
}
