package org.plenary.gateway;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The memory of this process that is in use.
///
/// @param live   bytes of live heap and of direct memory outside of Netty, frame logs among it
/// @param pooled bytes of direct memory that Netty's allocator holds, whether they are in use or not
record Footprint(long live, long pooled) {

    private static final int LOOKS = 2;

    /// After whatever nobody needs has been collected.
    static Footprint now() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < LOOKS; i++) {
            System.gc();
            least = Math.min(least, heap() + buffers());
        }
        return new Footprint(least, netty());
    }

    /// The most that was in use while something went on, and at its end.
    static Footprint most(Future<?> goingOn) throws Exception {
        Footprint most = now();
        while (!goingOn.isDone()) {
            try {
                goingOn.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                most = most.or(now());
            }
        }
        goingOn.get();
        return most.or(now());
    }

    private Footprint or(Footprint other) {
        return new Footprint(Math.max(live, other.live), Math.max(pooled, other.pooled));
    }

    /// As the collector left it: what has been thrown away since does not count.
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
    }

    private static long netty() {
        return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider provider ? provider.metric().usedDirectMemory() : 0;
    }

    private static long buffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream().filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
    }
}
