import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterAll } from "vitest";

/*
 * ClamAV's daemon as far as it is spoken to (man clamd, INSTREAM): it reads the pieces, says that content with the EICAR
 * test string in it is infected, and refuses more than it is told to take.
 */

export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

export type FakeClamd = { socket: string; scanned: number; down(): Promise<void>; up(): Promise<void> };

export async function fakeClamd({ most = 25_000_000 } = {}): Promise<FakeClamd> {
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket)).on("error", () => undefined);
    void speak(socket);
  });
  const clamd: FakeClamd = {
    socket: "",
    scanned: 0,
    async down() {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, "close");
    },
    async up() {
      server.listen(clamd.socket ? Number(clamd.socket.split(":")[1]) : 0, "127.0.0.1");
      await once(server, "listening");
      clamd.socket = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  };
  async function speak(socket: Socket): Promise<void> {
    let waiting = Buffer.alloc(0);
    let content = Buffer.alloc(0);
    let begun = false;
    for await (const piece of socket as AsyncIterable<Buffer>) {
      waiting = Buffer.concat([waiting, piece]);
      if (!begun) {
        if (waiting.length < 10) continue;
        if (waiting.subarray(0, 10).toString() !== "zINSTREAM\0") return void socket.end("UNKNOWN COMMAND\0");
        waiting = waiting.subarray(10);
        begun = true;
      }
      while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE()) {
        const length = waiting.readUInt32BE();
        if (length === 0) {
          clamd.scanned += 1;
          return void socket.end(content.includes(eicar) ? "stream: Win.Test.EICAR_HDB-1 FOUND\0" : "stream: OK\0");
        }
        content = Buffer.concat([content, waiting.subarray(4, 4 + length)]);
        if (content.length > most) return void socket.end("INSTREAM size limit exceeded. ERROR\0");
        waiting = waiting.subarray(4 + length);
      }
    }
  }
  await clamd.up();
  afterAll(() => (server.listening ? clamd.down() : undefined));
  return clamd;
}
