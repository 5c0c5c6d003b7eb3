import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";

/** What the scanner says. `unknown` where it is down, does not answer, or would not look: never taken for clean. */
export type Verdict = { answer: "clean" } | { answer: "infected"; name: string } | { answer: "unknown"; why: string };
export type Scanner = (content: Readable) => Promise<Verdict>;

/** ClamAV's daemon at "host:port" or at the path of a Unix socket, spoken to by INSTREAM (man clamd). */
export function clamdAt(socket: string, timeout = 60_000): Scanner {
  const [, host, port] = /^([^/\\]+):(\d+)$/.exec(socket) ?? [];
  return async (content) => {
    const connection = host ? connect(Number(port), host) : connect(socket);
    connection.setTimeout(timeout, () => connection.destroy(new Error("it did not answer in time")));
    try {
      return understood(await ask(connection, content));
    } catch (error) {
      return { answer: "unknown", why: (error as Error).message };
    } finally {
      content.destroy();
      connection.destroy();
    }
  };
}

/** Each piece goes with its length before it (32 bits, big-endian); a length of nought ends the content. */
async function ask(connection: Socket, content: Readable): Promise<string> {
  const answer = readAll(connection);
  answer.catch(() => undefined);
  await once(connection, "connect");
  connection.write("zINSTREAM\0");
  for await (const piece of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    connection.write(length);
    if (!connection.write(piece)) await Promise.race([once(connection, "drain"), answer]);
  }
  connection.end(Buffer.alloc(4));
  return answer;
}

async function readAll(connection: Socket): Promise<string> {
  let text = "";
  for await (const piece of connection as AsyncIterable<Buffer>) text += piece.toString();
  return text.replaceAll("\0", "").trim();
}

function understood(answer: string): Verdict {
  if (answer === "stream: OK") return { answer: "clean" };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { answer: "infected", name: found };
  return { answer: "unknown", why: answer === "" ? "it closed the connection" : answer };
}
