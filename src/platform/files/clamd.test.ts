import { randomBytes } from "node:crypto";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { eicar, fakeClamd } from "../../../test/support/fake-clamd.ts";
import { clamdAt } from "./index.ts";

const clamd = await fakeClamd({ most: 5_000_000 });
const scan = clamdAt(clamd.socket);
const pieces = (...content: (Buffer | string)[]) => Readable.from(content.map((one) => Buffer.from(one as Buffer)));

test("what is clean is said to be, also when it comes in many pieces", async () => {
  expect(await scan(pieces("a plain text"))).toEqual({ answer: "clean" });
  expect(await scan(pieces(...Array.from({ length: 60 }, () => randomBytes(64_000))))).toEqual({ answer: "clean" });
});

test("what is infected is named", async () => {
  expect(await scan(pieces("before ", eicar, " after"))).toEqual({ answer: "infected", name: "Win.Test.EICAR_HDB-1" });
});

test("what the scanner would not look through is not taken for clean", async () => {
  expect(await scan(pieces(randomBytes(6_000_000)))).toMatchObject({ answer: "unknown" });
});

test("a scanner that is down, one that hangs up and one that is silent know nothing", async () => {
  expect(await clamdAt("127.0.0.1:1")(pieces("x"))).toMatchObject({ answer: "unknown" });
  expect(await clamdAt("/nowhere/clamd.sock")(pieces("x"))).toMatchObject({ answer: "unknown" });
  const rude = createServer((socket) => socket.on("error", () => undefined).destroy()).listen(0, "127.0.0.1");
  const silent = createServer((socket) => void socket.on("error", () => undefined)).listen(0, "127.0.0.1");
  await Promise.all([rude, silent].map(async (server) => server.listening || once(server, "listening")));
  const at = (server: typeof rude) => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await clamdAt(at(rude))(pieces("x"))).toMatchObject({ answer: "unknown" });
  expect(await clamdAt(at(silent), 200)(pieces("x"))).toMatchObject({ answer: "unknown" });
  rude.close();
  silent.close();
});
