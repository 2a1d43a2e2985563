// The broadcast by ws, as its README does it: a send to every other client that is open.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { WebSocket, WebSocketServer } from "ws";

const [port = "0", cert, key] = process.argv.slice(2);
const http = cert ? createSecureServer({ cert: readFileSync(cert), key: readFileSync(key) }) : createServer();
const server = new WebSocketServer({ server: http });

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

http.listen(Number(port), "127.0.0.1", () => console.log(`listening ${http.address().port}`));
