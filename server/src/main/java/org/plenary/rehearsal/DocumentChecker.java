package org.plenary.rehearsal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.DocumentItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.TransmissionItem;

/// Checks that documents are shown to those who may read them, that they stay what they were, and what was transmitted stays so.
final class DocumentChecker implements Checker {

    private final Invariant shown =
            new Invariant("a statement's text that is not out is shown to the booths, the secretariat and its delegation only");
    private final Invariant out = new Invariant("a document that is out stays out, unless it is withdrawn or its turn goes on again");
    private final Invariant same = new Invariant("a document is everywhere what it was when it was submitted, numbered in that order");
    private final Invariant transmitted = new Invariant("what was transmitted stays so, numbered from 1 without a gap");
    private final Map<Integer, DocumentItem> documents = new ConcurrentHashMap<>();
    private final Map<Integer, TransmissionItem> transmissions = new ConcurrentHashMap<>();

    @Override
    public List<Invariant> invariants() {
        return List.of(shown, out, same, transmitted);
    }

    /// Where nothing is submitted there is nothing to find, which is checked as well.
    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        List<DocumentItem> shared = documents(mirror.items());
        List<DocumentItem> own = documents(mirror.own());
        boolean booth = mirror.audience().equals("booth");
        shown.check(shared.stream().allMatch(each -> each.getOut() || booth && isStatement(each))
                && own.stream().allMatch(each -> isStatement(each) && !each.getOut() && isOwn(mirror, each)),
                () -> sighting.at("it sees " + shared + " and as its own " + own));
        sighting.stepFrom().ifPresent(before -> out.check(documents(before.items()).stream().filter(DocumentItem::getOut)
                .allMatch(each -> staysOut(each, before, mirror)),
                () -> sighting.at("of " + documents(before.items()) + " is left " + shared)));
        same.check(mirror.documents().stream().allMatch(this::isSame) && isNumbered(mirror.documents()),
                () -> sighting.at("documents are not what they were: " + mirror.documents() + ", before " + documents));
        transmitted.check(areSame(mirror) && stay(sighting),
                () -> sighting.at("transmissions are not what they were: " + mirror.transmissions() + ", before " + transmissions));
    }

    private static boolean isOwn(Mirror mirror, DocumentItem document) {
        boolean delegations = mirror.badge().hasDelegation() && mirror.badge().getDelegation().equals(document.getDelegation());
        return delegations || mirror.badge().getRole().equals("secretary");
    }

    /// A statement's text is taken back only where its turn had been ended by mistake; reports and decisions until they are transmitted.
    private static boolean staysOut(DocumentItem document, Mirror before, Mirror after) {
        List<DocumentItem> left = documents(after.items()).stream().filter(each -> each.getId() == document.getId()).toList();
        if (left.stream().anyMatch(DocumentItem::getOut)) {
            return true;
        }
        return isStatement(document)
                ? Undone.goingOn(before, after).stream().anyMatch(turn -> turn.getDelegation().equals(document.getDelegation()))
                : left.isEmpty() && before.transmissions().stream().noneMatch(each -> each.getSubject().equals(document.getSubject()));
    }

    /// Whether it comes out is all that changes about a document.
    private boolean isSame(DocumentItem document) {
        DocumentItem kept = document.toBuilder().clearOut().build();
        return Objects.requireNonNullElse(documents.putIfAbsent(document.getId(), kept), kept).equals(kept);
    }

    /// By number, and so in the order of their submission.
    private static boolean isNumbered(List<DocumentItem> documents) {
        return documents.stream().allMatch(each -> each.getId() >= 1)
                && documents.stream().sorted(Comparator.comparingLong(DocumentItem::getAt).thenComparingInt(DocumentItem::getId)).toList()
                        .equals(documents);
    }

    private boolean areSame(Mirror mirror) {
        List<TransmissionItem> all = mirror.transmissions();
        for (int i = 0; i < all.size(); i++) {
            TransmissionItem is = all.get(i);
            if (is.getNumber() != i + 1 || !Objects.requireNonNullElse(transmissions.putIfAbsent(is.getNumber(), is), is).equals(is)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stay(Sighting sighting) {
        return sighting.before().filter(before -> !sighting.after().transmissions().containsAll(before.transmissions())).isEmpty();
    }

    private static boolean isStatement(DocumentItem document) {
        return document.getSubject().getSubjectCase() == Subject.SubjectCase.STATEMENT;
    }

    private static List<DocumentItem> documents(Collection<Item> items) {
        return items.stream().filter(Item::hasDocument).map(Item::getDocument).toList();
    }
}
