// The broadcast by Socket.IO, with its own method for it.
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const server = new Server(http, { transports: ["websocket"], serveClient: false });

server.on("connection", socket => socket.on("message", message => socket.broadcast.emit("message", message)));

http.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => console.log(`listening ${http.address().port}`));
