import { chmod, lstat, mkdir, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { resolve } from "node:path";
import { writeDurably } from "./durable-file.ts";
import type { Engine } from "./engine.ts";
import { doorway } from "./folder-names.ts";
import { SharedSession, type OrderTaker } from "./shared-session.ts";
import { StartError } from "../start-error.ts";
import type { Turns } from "./turns.ts";

/*
 * The doorway through which the command line reaches the embedded database of a running server: the files can be open in one
 * process only. It speaks PostgreSQL's own protocol over a socket in a folder that only our own user may enter.
 */
export type Door = { close(): Promise<void> };

type Behind = { folder: string; engine: Engine; turns: Turns; dump: () => Promise<Uint8Array> };

const longestPause = 60_000;

export async function openDoor(behind: Behind): Promise<Door> {
  const place = doorway(behind.folder);
  if (place.folder) {
    await makePrivate(place.folder);
    await rm(place.socket, { force: true });
  }
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    admit(socket, behind);
  });
  await listening(server, place.socket);
  server.unref();
  return {
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((done) => {
        server.close(() => done());
      });
      if (place.folder) await rm(place.folder, { recursive: true, force: true });
    },
  };
}

function admit(socket: Socket, { engine, turns, dump }: Behind): void {
  const takeOrder: OrderTaker = (text) => {
    const [, file] = /^waymark backup '(.*)'$/s.exec(text) ?? [];
    return file === undefined
      ? undefined
      : dump()
          .then((bytes) => writeDurably(file, bytes))
          .then(() => "BACKUP");
  };
  const session = new SharedSession(engine, turns, (bytes) => socket.write(bytes), takeOrder);
  socket.on("data", (bytes) => session.receive(bytes));
  // A command line that has been stopped in the middle of a transaction must not stop the server too.
  socket.setTimeout(longestPause, () => {
    if (session.isHolding) socket.destroy();
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", () => void session.close());
}

/** Ours alone: one of ours that was copied loosely is closed again; one that somebody else has put there is not used. */
async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new StartError(`${resolve(folder)} is not a private folder of ours. Remove it and start again.`);
  }
  await chmod(folder, 0o700);
}

function listening(server: Server, socket: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(socket, done);
  });
}
