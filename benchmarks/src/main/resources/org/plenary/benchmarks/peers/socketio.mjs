// The broadcast by Socket.IO, with its own method for it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { Server } from "socket.io";

const [port = "0", cert, key] = process.argv.slice(2);
const http = cert ? createSecureServer({ cert: readFileSync(cert), key: readFileSync(key) }) : createServer();
const server = new Server(http, { transports: ["websocket"], serveClient: false });

server.on("connection", socket => socket.on("message", message => socket.broadcast.emit("message", message)));

http.listen(Number(port), "127.0.0.1", () => console.log(`listening ${http.address().port}`));
