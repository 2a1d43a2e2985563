/*
 * The floor under every broadcast: as little as a process can do to bring what one WebSocket publishes to all others.
 *
 * floor --one PORT      one send for each message and each listener
 * floor --merged PORT   what has come in for a listener while others were served leaves in one send
 *
 * One thread and one epoll. A message is encoded once, into a ring; a listener is a cursor in it. A listener whose socket is
 * full goes on from its cursor once there is room; one that the ring overtakes is closed. Whoever connects at /publish is
 * heard, everybody else listens; all are welcomed with a message of eight zero bytes. There are no timeouts, pings and
 * extensions, a message has at most 64,000 bytes and is not fragmented: a server needs more than this, and costs more.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define RING (16u << 20)   /* bytes that a listener may be behind */
#define INPUT (128u << 10) /* bytes of a publisher that are not yet a whole message */
#define REQUEST 4096u      /* bytes of a request to upgrade */
#define MESSAGE 64000u     /* bytes of a message */
#define EVENTS 512
#define LOOK 64 /* listeners between two looks at what has come in */

enum state { ASKING, LISTENING, PUBLISHING, GONE };

struct connection {
    int fd;
    enum state state;
    bool full;        /* the socket has no room: epoll tells when it has */
    uint64_t cursor;  /* of all bytes ever in the ring, what has been sent */
    uint64_t message; /* where the message ends in which the cursor is */
    size_t place;     /* among the listeners */
    uint8_t *input;
    size_t read;
    struct connection *next; /* of those that are gone */
};

static bool merged;
static int poller, door;
static uint8_t *ring;
static uint64_t head; /* of all bytes ever in the ring */
static struct connection **listeners, *gone;
static size_t count, room, turn;
static bool changed; /* a listener has gone, or there is a message: a sweep starts over */

static void fail(const char *what) {
    perror(what);
    exit(1);
}

/* ---- The handshake ---- */

static uint32_t rotate(uint32_t word, int by) { return word << by | word >> (32 - by); }

static void sha1_block(uint32_t h[5], const uint8_t *block) {
    uint32_t w[80], a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    for (int i = 16; i < 80; i++)
        w[i] = rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (int i = 0; i < 80; i++) {
        uint32_t f, k;
        if (i < 20)
            f = (b & c) | (~b & d), k = 0x5a827999;
        else if (i < 40)
            f = b ^ c ^ d, k = 0x6ed9eba1;
        else if (i < 60)
            f = (b & c) | (b & d) | (c & d), k = 0x8f1bbcdc;
        else
            f = b ^ c ^ d, k = 0xca62c1d6;
        uint32_t next = rotate(a, 5) + f + e + k + w[i];
        e = d, d = c, c = rotate(b, 30), b = a, a = next;
    }
    h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
}

/* Of up to 119 bytes: two blocks. */
static void sha1(const uint8_t *data, size_t length, uint8_t digest[20]) {
    uint32_t h[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    uint8_t blocks[128] = {0};
    size_t end = length < 56 ? 64 : 128;
    memcpy(blocks, data, length);
    blocks[length] = 0x80;
    blocks[end - 2] = (uint8_t)(length * 8 >> 8);
    blocks[end - 1] = (uint8_t)(length * 8);
    for (size_t at = 0; at < end; at += 64)
        sha1_block(h, blocks + at);
    for (int i = 0; i < 20; i++)
        digest[i] = (uint8_t)(h[i / 4] >> (24 - 8 * (i % 4)));
}

/* Of 20 bytes: 28 letters. */
static void base64(const uint8_t digest[20], char text[29]) {
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint8_t bytes[21] = {0};
    memcpy(bytes, digest, 20);
    for (int i = 0; i < 7; i++) {
        uint32_t three = (uint32_t)bytes[3 * i] << 16 | (uint32_t)bytes[3 * i + 1] << 8 | bytes[3 * i + 2];
        for (int j = 0; j < 4; j++)
            text[4 * i + j] = letters[three >> (18 - 6 * j) & 63];
    }
    text[27] = '=';
    text[28] = 0;
}

/* ---- Connections ---- */

static void watch(struct connection *c, uint32_t events, int how) {
    struct epoll_event event = {.events = events, .data.ptr = c};
    if (epoll_ctl(poller, how, c->fd, &event))
        fail("epoll_ctl");
}

/* It is freed after the events at hand, some of which may still be its own. */
static void leave(struct connection *c) {
    if (c->state == LISTENING) {
        listeners[c->place] = listeners[--count];
        listeners[c->place]->place = c->place;
        changed = true;
    }
    close(c->fd);
    c->state = GONE;
    c->next = gone;
    gone = c;
}

static void bury(void) {
    while (gone) {
        struct connection *c = gone;
        gone = c->next;
        free(c->input);
        free(c);
    }
}

static void enter(void) {
    for (;;) {
        int fd = accept4(door, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0) {
            if (errno != EAGAIN && errno != ECONNABORTED && errno != EINTR)
                fail("accept");
            return;
        }
        int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        struct connection *c = calloc(1, sizeof *c);
        if (!c || !(c->input = malloc(REQUEST)))
            fail("malloc");
        c->fd = fd;
        watch(c, EPOLLIN, EPOLL_CTL_ADD);
    }
}

static void listen_in(struct connection *c) {
    if (count == room) {
        room = room ? room * 2 : 1024;
        listeners = realloc(listeners, room * sizeof *listeners);
        if (!listeners)
            fail("realloc");
    }
    free(c->input);
    c->input = NULL;
    c->state = LISTENING;
    c->cursor = c->message = head;
    c->place = count;
    listeners[count++] = c;
}

/* Answers a whole request, and leaves what came after it. */
static bool upgrade(struct connection *c) {
    static const char field[] = "\nsec-websocket-key:", magic[] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    char *request = (char *)c->input, *end = memmem(request, c->read, "\r\n\r\n", 4);
    if (!end)
        return c->read < REQUEST;
    *end = 0;
    char *key = strcasestr(request, field);
    if (!key)
        return false;
    key += sizeof field - 1;
    key += strspn(key, " ");
    char asked[128], accepted[29], answer[256];
    uint8_t digest[20];
    int length = snprintf(asked, sizeof asked, "%.*s%s", (int)strcspn(key, " \r"), key, magic);
    if (length > 100)
        return false;
    sha1((uint8_t *)asked, (size_t)length, digest);
    base64(digest, accepted);
    length = snprintf(answer, sizeof answer - 10,
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n", accepted);
    memcpy(answer + length, "\x82\x08\0\0\0\0\0\0\0\0", 10);
    length += 10;
    if (send(c->fd, answer, (size_t)length, MSG_NOSIGNAL) != length)
        return false;
    if (strncmp(request, "GET /publish ", 13)) {
        listen_in(c);
        return true;
    }
    size_t over = c->read - (size_t)(end + 4 - request);
    uint8_t *input = malloc(INPUT);
    if (!input)
        fail("malloc");
    memcpy(input, end + 4, over);
    free(c->input);
    c->input = input;
    c->read = over;
    c->state = PUBLISHING;
    return true;
}

/* ---- From the ring to a listener ---- */

static size_t frame_length(const uint8_t *frame) {
    return frame[1] < 126 ? 2u + frame[1] : 4u + ((size_t)frame[2] << 8 | frame[3]);
}

/* Sends what there is for it, as far as its socket has room. */
static void serve(struct connection *c) {
    while (c->cursor < head) {
        if (head - c->cursor > RING) {
            leave(c);
            return;
        }
        const uint8_t *from = ring + c->cursor % RING;
        if (merged)
            c->message = head;
        else if (c->cursor == c->message)
            c->message += frame_length(from);
        ssize_t sent = send(c->fd, from, c->message - c->cursor, MSG_NOSIGNAL);
        if (sent > 0) {
            c->cursor += (uint64_t)sent;
        } else if (errno == EAGAIN) {
            if (!c->full)
                watch(c, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
            c->full = true;
            return;
        } else {
            leave(c);
            return;
        }
    }
    if (c->full)
        watch(c, EPOLLIN, EPOLL_CTL_MOD);
    c->full = false;
}

/* Serves everybody who has room; listeners that leave are replaced by the last, so from the end nobody is passed by. */
static void serve_all(void) {
    for (size_t i = count; i-- > 0;)
        if (!listeners[i]->full)
            serve(listeners[i]);
}

/* ---- From a publisher to the ring ---- */

static void append(uint8_t first, uint8_t *payload, size_t length, const uint8_t mask[4]) {
    uint8_t *to = ring + head % RING;
    size_t header = length < 126 ? 2 : 4;
    to[0] = first;
    to[1] = (uint8_t)(header == 2 ? length : 126);
    if (header == 4) {
        to[2] = (uint8_t)(length >> 8);
        to[3] = (uint8_t)length;
    }
    for (size_t i = 0; i < length; i++)
        to[header + i] = payload[i] ^ mask[i % 4];
    head += header + length;
    changed = true;
    if (!merged)
        serve_all();
}

/* Takes the whole messages that have come in; false if it says anything that is not one. */
static bool take(struct connection *c) {
    size_t at = 0;
    for (;;) {
        uint8_t *frame = c->input + at;
        size_t have = c->read - at, header = 6, length;
        if (have < header)
            break;
        length = frame[1] & 127;
        if (length == 127)
            return false;
        if (length == 126) {
            header = 8;
            length = (size_t)frame[2] << 8 | frame[3];
        }
        bool data = frame[0] == 0x81 || frame[0] == 0x82;
        if (!data || !(frame[1] & 128) || length > MESSAGE)
            return false;
        if (have < header + length)
            break;
        append(frame[0], frame + header, length, frame + header - 4);
        at += header + length;
    }
    memmove(c->input, c->input + at, c->read - at);
    c->read -= at;
    return true;
}

/* What a listener says is read and dropped, but for a farewell. */
static bool drop(struct connection *c) {
    uint8_t said[512];
    ssize_t read = recv(c->fd, said, sizeof said, 0);
    return read > 0 ? (said[0] & 15) != 8 : read < 0 && errno == EAGAIN;
}

static bool hear(struct connection *c) {
    if (c->state == LISTENING)
        return drop(c);
    size_t size = c->state == ASKING ? REQUEST : INPUT;
    ssize_t read = recv(c->fd, c->input + c->read, size - c->read, 0);
    if (read <= 0)
        return read < 0 && errno == EAGAIN;
    c->read += (size_t)read;
    if (c->state == ASKING && !upgrade(c))
        return false;
    return c->state != PUBLISHING || take(c);
}

/* ---- The loop ---- */

static void look(int timeout) {
    struct epoll_event events[EVENTS];
    int ready = epoll_wait(poller, events, EVENTS, timeout);
    if (ready < 0 && errno != EINTR)
        fail("epoll_wait");
    for (int i = 0; i < ready; i++) {
        struct connection *c = events[i].data.ptr;
        if (!c) {
            enter();
            continue;
        }
        if (c->state == LISTENING && events[i].events & EPOLLOUT)
            serve(c);
        if (c->state != GONE && events[i].events & ~(uint32_t)EPOLLOUT && !hear(c))
            leave(c);
    }
    bury();
}

/* Serves one after another, whoever has waited longest first, until nobody waits; looks now and then at what comes in. */
static void sweep(void) {
    size_t left = count;
    for (unsigned served = 1; left > 0; left--, served++) {
        turn = turn + 1 < count ? turn + 1 : 0;
        if (!listeners[turn]->full)
            serve(listeners[turn]);
        if (served % LOOK == 0)
            look(0);
        if (changed) {
            changed = false;
            left = count + 1;
        }
    }
    bury();
}

static void open_door(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    int on = 1;
    door = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (door < 0 || setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on))
        fail("socket");
    if (bind(door, (struct sockaddr *)&address, length) || listen(door, 4096))
        fail("listen");
    if (getsockname(door, (struct sockaddr *)&address, &length))
        fail("getsockname");
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    if (epoll_ctl(poller, EPOLL_CTL_ADD, door, &event))
        fail("epoll_ctl");
    printf("listening %d\n", ntohs(address.sin_port));
    fflush(stdout);
}

/* The same pages twice in a row: what wraps round in the ring is in one piece all the same. */
static void make_ring(void) {
    int file = memfd_create("ring", MFD_CLOEXEC);
    if (file < 0 || ftruncate(file, RING))
        fail("memfd_create");
    ring = mmap(NULL, 2 * RING, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (ring == MAP_FAILED)
        fail("mmap");
    for (int i = 0; i < 2; i++)
        if (mmap(ring + (size_t)i * RING, RING, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) == MAP_FAILED)
            fail("mmap");
}

static void raise_limit(void) {
    struct rlimit files = {65536, 65536}, now;
    if (setrlimit(RLIMIT_NOFILE, &files) && !getrlimit(RLIMIT_NOFILE, &now)) {
        now.rlim_cur = now.rlim_max;
        setrlimit(RLIMIT_NOFILE, &now);
    }
}

int main(int argc, char **argv) {
    if (argc != 3 || (strcmp(argv[1], "--one") && strcmp(argv[1], "--merged"))) {
        fprintf(stderr, "floor --one|--merged PORT\n");
        return 2;
    }
    merged = !strcmp(argv[1], "--merged");
    raise_limit();
    make_ring();
    poller = epoll_create1(EPOLL_CLOEXEC);
    if (poller < 0)
        fail("epoll_create1");
    open_door(atoi(argv[2]));
    for (;;) {
        look(-1);
        if (merged && changed) {
            changed = false;
            sweep();
        }
    }
}
