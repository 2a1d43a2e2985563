// The broadcast by ws, as its README does it: a send to every other client that is open.
import { WebSocket, WebSocketServer } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.argv[2] ?? 0) });

server.on("connection", client => {
    client.on("error", console.error);
    client.on("message", (data, isBinary) => {
        for (const other of server.clients) {
            if (other !== client && other.readyState === WebSocket.OPEN) {
                other.send(data, { binary: isBinary });
            }
        }
    });
    client.send(Buffer.alloc(8));
});

server.on("listening", () => console.log(`listening ${server.address().port}`));
