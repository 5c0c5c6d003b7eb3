import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email as ReceivedEmail } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { clockAt } from "../clock.ts";
import { inTransaction, type Database } from "../database/index.ts";
import { aPerson } from "../../../test/support/builders/organisations-and-people.ts";
import { button, notify, paragraph, post, quote, sendMail, smtpTransport, type Email } from "./index.ts";

const clock = clockAt("2026-11-21T10:00:00Z");
const email: Email = {
  subject: "Your practice was returned",
  parts: [paragraph("Hello Aisha,"), quote("How many pupils\nwere there?"), button("Open it", "http://localhost/x")],
};
let server: SMTPServer | undefined;
afterEach(() => server?.close());

/** A real SMTP server on loopback that keeps what it is handed, or answers with a fault. */
async function mailServer(fault?: { responseCode: number }) {
  const received: ReceivedEmail[] = [];
  const one = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const keep = async () => {
        received.push(await PostalMime.parse(await buffer(stream)));
        done(fault ? Object.assign(new Error("Try later"), fault) : null);
      };
      void keep();
    },
  });
  server = one;
  const listening = one.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { received, transport: smtpTransport(`smtp://127.0.0.1:${port}`, "Waymark <waymark@fellside.example>") };
}

async function queued(db: Database, message: Email = email): Promise<{ id: string }> {
  await inTransaction(db, (trx) =>
    post(trx, { personId: null, address: "aisha@school.example" }, message, clock.now()),
  );
  return db.selectFrom("mail_messages").select("id").executeTakeFirstOrThrow();
}

const stateOf = async (db: Database) =>
  db.selectFrom("mail_messages").select(["state", "attempts"]).executeTakeFirstOrThrow();

test("a message is handed to a real mail server as text and as HTML, once", async () => {
  const { db } = await testDatabase();
  const { received, transport } = await mailServer();
  const job = await queued(db);
  await sendMail({ db, clock, transport }, job);
  await sendMail({ db, clock, transport }, job);
  expect(received).toHaveLength(1);
  expect(received[0]?.subject).toBe("Your practice was returned");
  expect(received[0]?.messageId).toBe(`<${job.id}@fellside.example>`);
  expect(received[0]?.text).toContain("> How many pupils\n> were there?");
  expect(received[0]?.html).toContain('href="http://localhost/x"');
  expect(await stateOf(db)).toEqual({ state: "sent", attempts: 1 });
});

test("a refusal for now is noted and thrown, so that it is tried again with the same Message-ID", async () => {
  const { db } = await testDatabase();
  const busy = await mailServer({ responseCode: 451 });
  const job = await queued(db);
  await expect(sendMail({ db, clock, transport: busy.transport }, job)).rejects.toThrow("Try later");
  expect(await stateOf(db)).toEqual({ state: "failed", attempts: 1 });
  server?.close();
  const well = await mailServer();
  await sendMail({ db, clock, transport: well.transport }, job);
  expect(well.received[0]?.messageId).toBe(busy.received[0]?.messageId);
  expect(await stateOf(db)).toEqual({ state: "sent", attempts: 2 });
});

test("without a mail server the message is kept", async () => {
  const { db } = await testDatabase();
  await sendMail({ db, clock, transport: null }, await queued(db));
  expect(await stateOf(db)).toEqual({ state: "kept", attempts: 1 });
});

test("a message of a change that is rolled back is never queued", async () => {
  const { db } = await testDatabase();
  const change = inTransaction(db, async (trx) => {
    await post(trx, { personId: null, address: "aisha@school.example" }, email, clock.now());
    throw new Error("the change failed");
  });
  await expect(change).rejects.toThrow("the change failed");
  expect(await db.selectFrom("mail_messages").select("id").execute()).toEqual([]);
});

test("a line break in a subject or an address starts no other header", async () => {
  const { db } = await testDatabase();
  const { received, transport } = await mailServer();
  const job = await queued(db, { ...email, subject: "Hello\r\nBcc: everybody@example.com\r\n\r\n<script>" });
  await sendMail({ db, clock, transport }, job);
  expect(received[0]?.bcc).toBeUndefined();
  expect(received[0]?.subject).toBe("Hello Bcc: everybody@example.com <script>");
});

test("mail that may be stopped tells the mail program how, in the headers of RFC 8058", async () => {
  const { db } = await testDatabase();
  const { received, transport } = await mailServer();
  const person = await aPerson(db);
  const notice = {
    topic: "my_practices" as const,
    email,
    publicUrl: "https://waymark.fellside.example",
    at: clock.now(),
  };
  await inTransaction(db, (trx) => notify(trx, person, notice));
  await sendMail({ db, clock, transport }, await db.selectFrom("mail_messages").select("id").executeTakeFirstOrThrow());
  const header = (name: string) => received[0]?.headers.find(({ key }) => key === name)?.value;
  const address = /https:\/\/waymark\.fellside\.example\/unsubscribe\?key=[\w-]{32}&from=my_practices/;
  expect(header("list-unsubscribe")).toMatch(address);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(header("auto-submitted")).toBe("auto-generated");
  expect(received[0]?.text).toMatch(address);
});
