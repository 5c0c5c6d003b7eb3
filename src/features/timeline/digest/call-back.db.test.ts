import { expect, test } from "vitest";
import { testApp } from "../../../../test/support/app.ts";
import {
  aPerson,
  aSchool,
  anAuthority,
  type Person,
} from "../../../../test/support/builders/organisations-and-people.ts";
import { aPractice, aPublishedPractice, aTheme } from "../../../../test/support/builders/practices.ts";
import { clockAt } from "../../../platform/clock.ts";
import { tellAtOnce } from "../../search/index.ts";
import { sendDigests } from "./send-digests.ts";
import { tellOfPublication } from "./tell-of-publication.ts";

/* A practice is withdrawn while mail that tells of it waits to be sent: withdrawal is at once, everywhere. */

const clock = clockAt("2026-11-23T09:00:00Z");
const app = await testApp({ clock });
const { db } = app.deps.database;
await aTheme(db, "phonics");
const authority = await anAuthority(db);
const school = await aSchool(db, { authority });
const lead = await aPerson(db, { roles: [{ role: "school_lead", at: school }] });
const coordinator = await aPerson(db, { roles: [{ role: "co_ordinator", at: authority }] });
const publishedAt = new Date("2026-11-20T10:00:00Z");
const published = (title: string) =>
  aPublishedPractice(db, { school, publishedAt, themes: ["phonics"], version: { title } });
const aReader = () => aPerson(db, { roles: [{ role: "school_staff", at: school }] });
const withdraw = async ({ ref }: { ref: string | null }) =>
  expect((await app.post(`/practices/${ref}/withdrawals`, { reason: "We have stopped." }, lead)).status).toBe(303);

/** What was written to this person, oldest first: what becomes of each, and of which practices it tells. */
const writtenTo = ({ email }: Person) =>
  db
    .selectFrom("mail_messages")
    .select(["state", "tells_of", "text_body", "subject"])
    .where("recipient", "=", email)
    .orderBy("queued_at")
    .orderBy("id")
    .execute();

test("a digest that waits is made again without it, and the first never goes out", async () => {
  const reader = await aReader();
  const [stays, goes] = [await published("Stays as it is"), await published("Goes on Monday")];
  await sendDigests(app.deps);
  expect(await writtenTo(reader)).toMatchObject([{ state: "queued", tells_of: expect.arrayContaining([goes.ref]) }]);
  await withdraw(goes);
  clock.moveTo("2026-11-23T10:05:00Z");
  await sendDigests(app.deps);
  await app.mails();
  const [first, again, ...more] = await writtenTo(reader);
  expect([first?.state, again?.state, more]).toEqual(["called_back", "kept", []]);
  expect(again?.text_body).toContain(`/practices/${stays.ref}`);
  expect(again?.text_body).not.toContain(goes.title);
});

test("an alert of a saved search is made again at once without it; what was sent before stays sent", async () => {
  const reader = await aReader();
  clock.moveTo("2026-11-19T10:00:00Z");
  await app.post("/saved-searches", { query: "q=tadpoles", alerts: "at_once" }, reader);
  clock.moveTo("2026-11-23T10:05:00Z");
  const [early, stays, goes] = [await listed("Early"), await listed("Staying"), await listed("Going")];
  await tellAtOnce(app.deps);
  expect((await writtenTo(reader)).map(({ subject }) => subject)).toEqual([
    "3 new practices fit your search “tadpoles”",
  ]);
  await withdraw(goes);
  await app.mails();
  const [first, again, ...more] = await writtenTo(reader);
  expect([first?.state, again?.state, more]).toEqual(["called_back", "kept", []]);
  expect(again?.subject).toBe("2 new practices fit your search “tadpoles”");
  expect(again?.text_body).toContain(`/practices/${stays.ref}`);
  await withdraw(early);
  await app.mails();
  expect((await writtenTo(reader)).map(({ state }) => state)).toEqual(["called_back", "kept"]);
});

/** Published, and known to search. */
async function listed(word: string) {
  const practice = await aPractice(db, {
    school,
    status: "validated",
    themes: ["phonics"],
    version: { title: `${word} tadpoles` },
  });
  await app.post(`/submissions/${practice.submissionId}/publications`, {}, coordinator);
  const { ref } = await db
    .selectFrom("practices")
    .select("ref")
    .where("id", "=", practice.id)
    .executeTakeFirstOrThrow();
  return { ...practice, ref };
}

test("letters of its publication go to nobody, and that it was withdrawn is told", async () => {
  const reader = await aReader();
  await app.post("/my-work/notifications", { published_in_authority: "at_once" }, reader);
  const practice = await listed("Brief");
  await tellOfPublication(app.deps, { practiceId: practice.id, at: clock.now().toISOString() });
  await withdraw(practice);
  await app.mails();
  expect(await writtenTo(reader)).toMatchObject([{ state: "called_back", subject: `New practice: ${practice.title}` }]);
  const toAuthor = await writtenTo(practice.author);
  expect(toAuthor.map(({ state, subject }) => [state, subject.startsWith("Published")])).toEqual([
    ["called_back", true],
    ["kept", false],
  ]);
});
