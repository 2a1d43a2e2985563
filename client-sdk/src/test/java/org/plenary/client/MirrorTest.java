package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.client.Frames.list;
import static org.plenary.client.Frames.own;
import static org.plenary.client.Frames.point;
import static org.plenary.client.Frames.request;
import static org.plenary.client.Frames.update;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Behalf;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.CoverageItem;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.DocumentItem;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.GroupItem;
import org.plenary.protocol.v1.HelpItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.Link;
import org.plenary.protocol.v1.LinkItem;
import org.plenary.protocol.v1.ListenersItem;
import org.plenary.protocol.v1.MessageItem;
import org.plenary.protocol.v1.PresenceItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.SlowdownItem;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.TurnItem;
import org.plenary.protocol.v1.Words;

/// What a mirror answers.
class MirrorTest {

    private final Stage stage = Stage.current();

    @Test
    void a_list_is_read_in_its_order() {
        see(list(12, 3, 2), request(2, "norway"), request(3, "japan"), request(12, "turkey"));
        assertThat(mirror().requests("debate")).extracting(RequestItem::getDelegation).containsExactly("turkey", "japan", "norway");
        assertThat(mirror().requests("welcome")).isEmpty();
        assertThat(mirror().ownRequests()).extracting(RequestItem::getId).containsExactly(2);
    }

    @Test
    void the_running_segment_is_found_through_its_session() {
        see(
                Item.newBuilder().setConference(ConferenceItem.newBuilder().setId("bishkek").setSession("s1")).build(),
                Item.newBuilder().setSession(SessionItem.newBuilder().setId("s1").setSegment("debate")).build(),
                Item.newBuilder().setSegment(SegmentItem.newBuilder().setId("debate")).build());
        assertThat(mirror().currentSession()).isPresent();
        assertThat(mirror().currentSegment()).map(SegmentItem::getId).contains("debate");
    }

    @Test
    void a_turn_keeps_its_place_under_a_point_of_order() {
        see(
                Item.newBuilder().setTurn(TurnItem.newBuilder().setId(4).setDelegation("norway")).build(),
                Item.newBuilder().setTurn(TurnItem.newBuilder().setId(12).setDelegation("japan")).build(),
                Item.newBuilder().setFloor(FloorItem.newBuilder().setTurn(12).setInterrupted(4)).build());
        assertThat(mirror().currentTurn()).map(TurnItem::getId).contains(12);
        assertThat(mirror().interruptedTurn()).map(TurnItem::getId).contains(4);
        assertThat(mirror().hasFloor()).isFalse();
        see(Frames.floor(4));
        assertThat(mirror().hasFloor()).isTrue();
        assertThat(mirror().turns()).extracting(TurnItem::getId).containsExactly(4, 12);
    }

    @Test
    void points_are_shared_and_own_and_told_once() {
        see(point(2, "japan"), point(1, "norway"));
        stage.hears(own(point(1, "norway")));
        assertThat(mirror().points()).extracting(each -> each.getId()).containsExactly(1, 2);
        assertThat(mirror().ownPoint()).isPresent();
    }

    @Test
    void channels_come_by_number() {
        see(channel("ru", 2), channel("en", 1));
        assertThat(mirror().channels()).extracting(ChannelItem::getLanguage).containsExactly("en", "ru");
        assertThat(mirror().channel("ru")).isPresent();
    }

    @Test
    void names_fall_back_to_keys() {
        see(Item.newBuilder()
                .setDelegation(
                        DelegationItem.newBuilder().setId("norway").setName(Words.newBuilder().setEn("Norway").setRu("Норвегия")))
                .build());
        assertThat(mirror().delegationName("norway").getRu()).isEqualTo("Норвегия");
        assertThat(mirror().delegationName("atlantis").getEn()).isEqualTo("atlantis");
        assertThat(mirror().words("kind", "statement").getEn()).isEqualTo("statement");
    }

    @Test
    void presence_is_by_seat() {
        see(Item.newBuilder().setPresence(PresenceItem.newBuilder().setSeat("norway-1")).build());
        assertThat(mirror().isPresent("norway-1")).isTrue();
        assertThat(mirror().isPresent("norway-2")).isFalse();
    }

    @Test
    void every_kind_of_item_has_its_name() {
        assertThat(ItemCase.values())
                .filteredOn(kind -> kind != ItemCase.ITEM_NOT_SET)
                .allSatisfy(kind -> assertThat(Items.kind(Items.name(kind))).isEqualTo(kind));
        assertThat(Items.kind("hologram")).isEqualTo(ItemCase.ITEM_NOT_SET);
    }

    @Test
    void signals_are_read_in_the_order_in_which_they_came() {
        see(
                Item.newBuilder().setSlowdown(SlowdownItem.newBuilder().setTurn(4).setUntil(7)).build(),
                Item.newBuilder().setHelp(HelpItem.newBuilder().setId(12).setDesk("en-1").setStatus("raised")).build(),
                Item.newBuilder().setHelp(HelpItem.newBuilder().setId(2).setDesk("ru-1").setStatus("done")).build(),
                Item.newBuilder().setMessage(MessageItem.newBuilder().setId(12).setText("two")).build(),
                Item.newBuilder().setLink(LinkItem.newBuilder().setSeat("ru-1").setLink(Link.newBuilder().setNumber(1))).build(),
                Item.newBuilder().setLink(LinkItem.newBuilder().setSeat("ru-1").setLink(Link.newBuilder().setNumber(2))).build());
        stage.hears(own(Item.newBuilder().setMessage(MessageItem.newBuilder().setId(3).setText("one")).build()));
        assertThat(mirror().slowDown()).map(SlowdownItem::getTurn).contains(4);
        assertThat(mirror().calls()).extracting(HelpItem::getDesk).containsExactly("ru-1", "en-1");
        assertThat(mirror().ownCall()).isEmpty();
        assertThat(mirror().messages()).extracting(MessageItem::getText).containsExactly("one", "two");
        assertThat(mirror().links()).hasSize(2);
    }

    @Test
    void the_next_five_come_with_all_that_a_booth_prepares_with() {
        see(
                Item.newBuilder().setConference(ConferenceItem.newBuilder().setId("bishkek").setSession("s1")).build(),
                Item.newBuilder().setSession(SessionItem.newBuilder().setId("s1").setSegment("debate")).build(),
                Item.newBuilder().setSegment(SegmentItem.newBuilder().setId("debate")).build(),
                list(1, 2, 3, 4, 5, 6), request(2, "norway"), request(3, "japan"), request(4, "turkey"), request(5, "osce"),
                request(6, "tajikistan"),
                Item.newBuilder().setRequest(RequestItem.newBuilder().setId(1).setDelegation("eu").setLanguage("fr")
                        .setBehalf(Behalf.newBuilder().setGroup("friends"))).build(),
                Item.newBuilder().setGroup(GroupItem.newBuilder().setId("friends").setName(Words.newBuilder().setEn("Friends"))).build(),
                Item.newBuilder().setDocument(DocumentItem.newBuilder().setId(7).setSubject(Subject.newBuilder().setStatement(2))).build(),
                Item.newBuilder().setCoverage(CoverageItem.newBuilder().setLanguage("fr").addUncovered("en").addUncovered("ru")).build());
        assertThat(mirror().upcoming()).extracting(each -> each.request().getId()).containsExactly(1, 2, 3, 4, 5);
        assertThat(mirror().upcoming()).extracting(Upcoming::text).containsExactly(false, true, false, false, false);
        Upcoming first = mirror().upcoming().getFirst();
        assertThat(first.language()).isEqualTo("fr");
        assertThat(first.behalf().getEn()).isEqualTo("Friends");
        assertThat(first.uncovered()).containsExactly("en", "ru");
        assertThat(mirror().upcoming().get(1).uncovered()).isEmpty();
    }

    @Test
    void a_choice_leads_to_a_channel_or_to_the_floor() {
        see(channel("en", 1), channel("ru", 2), floor("en"));
        assertThat(mirror().tuned(Choices.floor())).isZero();
        assertThat(mirror().tuned(Choices.channel("ru"))).isEqualTo(2);
        assertThat(mirror().tuned(Choices.channel("fr"))).isZero();
        assertThat(mirror().tuned(Choices.always("ru"))).isEqualTo(2);
        assertThat(mirror().tuned(Choices.always("fr"))).isZero();
        see(floor("ru"));
        assertThat(mirror().tuned(Choices.always("ru"))).isZero();
        assertThat(mirror().tuned(Choices.channel("ru"))).isEqualTo(2);
        see(Item.newBuilder().setChannel(ChannelItem.newBuilder().setLanguage("ru").setNumber(2).setState("interpreted")).build());
        assertThat(mirror().tuned(Choices.always("ru"))).as("whoever interprets still is heard to the end").isEqualTo(2);
        see(Item.newBuilder().setChannel(ChannelItem.newBuilder().setLanguage("ru").setNumber(2).setState("muted")).build());
        assertThat(mirror().tuned(Choices.always("ru"))).as("a cough is no end").isEqualTo(2);
    }

    @Test
    void listeners_are_counted_by_channel() {
        see(
                Item.newBuilder().setListeners(ListenersItem.newBuilder().setCount(9)).build(),
                Item.newBuilder().setListeners(ListenersItem.newBuilder().setChannel("ru").setCount(3).setAlways(1)).build());
        assertThat(mirror().floorListeners().getCount()).isEqualTo(9);
        assertThat(mirror().listeners("ru").getAlways()).isEqualTo(1);
        assertThat(mirror().listeners("en").getCount()).isZero();
    }

    @Test
    void nothing_is_seen_before_the_first_snapshot() {
        assertThat(Mirror.EMPTY.isWhole()).isFalse();
        assertThat(Mirror.EMPTY.items()).isEmpty();
        assertThat(Mirror.EMPTY.conference()).isEmpty();
        assertThat(Mirror.EMPTY.currentTurn()).isEmpty();
        assertThat(mirror().isWhole()).isTrue();
    }

    private void see(Item... items) {
        stage.hears(update(mirror().revision() + 1, Stream.of(items).map(Frames::put).toArray(Change[]::new)));
    }

    private Mirror mirror() {
        return stage.state.mirror();
    }

    private static Item floor(String language) {
        return Item.newBuilder().setFloor(FloorItem.newBuilder().setLanguage(language)).build();
    }

    private static Item channel(String language, int number) {
        return Item.newBuilder().setChannel(ChannelItem.newBuilder().setLanguage(language).setNumber(number)).build();
    }
}
