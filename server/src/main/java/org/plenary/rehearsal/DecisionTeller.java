package org.plenary.rehearsal;

import java.time.Duration;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.protocol.v1.Attachment;
import org.plenary.protocol.v1.DecisionItem;

/// Tells what happened to decisions between two mirrors.
final class DecisionTeller {

    private DecisionTeller() {}

    static void tell(Mirror before, Mirror after, Saying say) {
        for (DecisionItem decision : after.decisions()) {
            Optional<DecisionItem> was = before.decisions().stream().filter(each -> each.getId().equals(decision.getId())).findFirst();
            if (was.isEmpty()) {
                String key = "event.decision-proposed" + (decision.hasReference() ? "-with-reference" : "");
                say.say(after.at(), key, phrase(decision).with("reference", decision.getReference()));
            }
            String status = was.map(DecisionItem::getStatus).orElse("proposed");
            if (!decision.getStatus().equals(status)) {
                say.say(after.at(), key(decision), become(decision, after, say));
            }
            int told = was.map(DecisionItem::getAttachmentsCount).orElse(0);
            decision.getAttachmentsList().stream().skip(told).forEach(each -> attached(decision, each, after, say));
        }
    }

    private static String key(DecisionItem decision) {
        return switch (decision.getStatus()) {
            case "objections" -> "event.objections-asked-for";
            case "silence" -> "event.silence-started";
            case "adopted" -> "event.decision-adopted";
            case "objected" -> "event.decision-objected-to";
            case "broken" -> "event.decision-objected-to-in-silence";
            case "withdrawn" -> "event.decision-withdrawn";
            default -> "event.objections-lapsed"; // a text of the protocol: what is proposed again was asked about before
        };
    }

    private static Phrase become(DecisionItem decision, Mirror after, Saying say) {
        Phrase phrase = phrase(decision);
        if (decision.hasUntil()) {
            Duration window = Duration.between(after.at(), Times.instant(decision.getUntil()));
            phrase.with("window", Saying.time(Times.micros(window)))
                    .with("day", say.day(decision.getUntil()))
                    .with("time", say.clock(decision.getUntil()));
        }
        return decision.hasObjector()
                ? phrase.with("delegation", Saying.words(after.delegationName(decision.getObjector())))
                : phrase;
    }

    private static void attached(DecisionItem decision, Attachment attachment, Mirror after, Saying say) {
        String key = attachment.getAlsoForCount() == 0 ? "event.statement-attached" : "event.statement-attached-also-for";
        say.say(after.at(), key, phrase(decision)
                .with("kind", Saying.words("attachment", attachment.getKind()))
                .with("delegation", Saying.words(after.delegationName(attachment.getDelegation())))
                .with("others", Saying.names(after, attachment.getAlsoForList()))
                .with("text", attachment.getText()));
    }

    private static Phrase phrase(DecisionItem decision) {
        return new Phrase().with("number", decision.getNumber()).with("title", decision.getTitle());
    }
}
