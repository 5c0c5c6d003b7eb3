import type { Look } from "./looked-at.ts";
import type { Form, OpenServer } from "./server-without-csp.ts";

/*
 * Practices written up with a naughty string in every text, and led from the draft to its withdrawal. Each string that a
 * rule refuses must be refused and kept in the form; then a plain one takes its place, so that the practice can go on.
 */

/** Every text of a practice, and the longest that it may be. */
const longest = {
  title: 150,
  summary: 300,
  problem: 5_000,
  did_not_work: 5_000,
  staff_time: 1_000,
  contact_name: 120,
  contact_role: 120,
  contact_email: 254,
  block_title: 150,
  what: 5_000,
  active_ingredients: 5_000,
  lessons: 5_000,
  indicator: 300,
  period: 120,
  comparator: 500,
  source: 300,
  hand_back: 4_000,
  return: 4_000,
  withdraw: 4_000,
};
type Name = keyof typeof longest;
type Texts = Record<Name, string>;
const names = Object.keys(longest) as Name[];

/** Cookies; an assessor's with their address. */
export type Cast = {
  author: string;
  lead: string;
  coOrdinator: string;
  authorityLead: string;
  assessors: { cookie: string; email: string }[];
};
export type NaughtyPractice = { id: string; texts: Texts; ref: string; submission: string };
export type Written = { practice: NaughtyPractice; looks: Look[]; wrong: string[] };

/** The texts of one practice: over all of them, each text is each string once. */
export function textsOf(strings: readonly string[], index: number): Texts {
  const one = (place: number) => strings[(index + 29 * place) % strings.length] ?? "";
  return Object.fromEntries(names.map((name, place) => [name, one(place)])) as Texts;
}

/** The texts that are one line, which lose the spaces at their ends. */
const lines = new Set<Name>([
  "title",
  "summary",
  "contact_name",
  "contact_role",
  "contact_email",
  "block_title",
  "indicator",
  "period",
  "source",
]);
const asKept = (name: Name, text: string) => (lines.has(name) ? text.trim() : text);
const isKept = (name: Name, text: string) => Array.from(text).length <= longest[name] && !text.includes("\0");
const isBlank = (text: string) => text.trim() === "";
const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
/** Whether the page is shown again: what is no address is kept, and told. */
const isTold = (name: Name, text: string) =>
  !isKept(name, asKept(name, text)) || (name === "contact_email" && !isBlank(text) && !isAddress(text));
function plainly(name: Name, text: string): string {
  if (name === "contact_email") return isAddress(text) ? text : likeAnAddress(text);
  return isKept(name, asKept(name, text)) && !isBlank(text) ? text : `A plain ${name}`;
}
/** What passes for an e-mail address and is none. */
const likeAnAddress = (text: string) =>
  `${Array.from(text.replaceAll("\0", "").replaceAll(/[\s@]/g, "")).slice(0, 100).join("")}x@y.example`;

/** Writes a draft, and says what its author must then see of it. */
export async function writeNaughtyDraft(server: OpenServer, { author }: Cast, texts: Texts): Promise<Written> {
  const written: Written = { practice: { id: "", texts, ref: "", submission: "" }, looks: [], wrong: [] };
  const id = await made(server, "/drafts", author, { school: "900007" });
  written.practice.id = id;
  const answer = answering(server, author, written);
  const at = `/drafts/${id}`;
  await answer(`${at}/sections/what-and-for-whom`, { title: "title", summary: "summary" }, chosen);
  await answer(`${at}/sections/problem`, { problem: "problem" });
  await answer(`${at}/sections/what-did-not-work`, { did_not_work: "did_not_work" });
  await answer(`${at}/sections/cost`, { staff_time: "staff_time" }, { cost_band: "under_10" });
  const contact = {
    contact_name: "contact_name",
    contact_role: "contact_role",
    contact_email: "contact_email",
  } as const;
  await answer(`${at}/sections/who-to-ask`, contact);
  const block = `${at}/blocks/${await made(server, `${at}/blocks`, author, {})}`;
  const ofBlock = { what: "what", active_ingredients: "active_ingredients", lessons: "lessons" } as const;
  await answer(block, { title: "block_title", ...ofBlock });
  const measure = `${at}/measures/${await made(server, `${at}/measures`, author, {})}`;
  const ofMeasure = { indicator: "indicator", period: "period", comparator: "comparator", source: "source" } as const;
  const figures = { unit: "percent", cohort_size: "28", baseline: "54", after_value: "75" };
  await answer(measure, ofMeasure, figures);

  const said = written.practice.texts;
  const reasons = new Set<Name>(["hand_back", "return", "withdraw"]);
  const all = names.filter((name) => !reasons.has(name)).map((name): [string, string] => ["main", said[name]]);
  written.looks.push(
    { path: at, texts: [["h1", said.title]] },
    { path: `${at}/check`, texts: [["h1", said.title], ...all] },
    { path: `${at}/sections/what-we-did`, texts: [["main", said.block_title]] },
    { path: `${at}/sections/benefit`, texts: [["main", said.indicator]] },
    { path: `${block}/removal`, texts: [["main", said.block_title]] },
    { path: `${measure}/removal`, texts: [["main", said.indicator]] },
  );
  return written;
}

const chosen = {
  scale: "class",
  origin: "local",
  identified_via: "pupil_data",
  phases: ["primary"],
  key_stages: ["ks1"],
  themes: ["reading", "phonics", "early-reading"],
};

/** Answers one page; where a text is refused, looks at the page that says so, then answers plainly. */
function answering(server: OpenServer, author: string, { practice, looks, wrong }: Written) {
  return async (path: string, asked: Record<string, Name>, rest: Form = {}): Promise<void> => {
    const typed = Object.fromEntries(Object.entries(asked).map(([field, name]) => [field, practice.texts[name]]));
    const send = (form: Form) => server.ask(path, author, { ...rest, ...form, edits: "999999" });
    const response = await send(typed);
    const refused = Object.values(asked).some((name) => isTold(name, practice.texts[name]));
    if (response.status !== (refused ? 422 : 303)) wrong.push(`${path} was answered with ${response.status}`);
    if (refused) looks.push({ path: server.keep(await response.text()), fields: typed });
    const blank = Object.values(typed).some((text) => isBlank(text));
    if (refused || blank) {
      for (const name of Object.values(asked)) practice.texts[name] = plainly(name, practice.texts[name]);
      const again = Object.fromEntries(Object.entries(asked).map(([field, name]) => [field, practice.texts[name]]));
      if ((await send(again)).status !== 303) wrong.push(`${path} refused what is plain`);
    }
    for (const name of Object.values(asked)) practice.texts[name] = asKept(name, practice.texts[name]);
    const kept = Object.fromEntries(Object.entries(asked).map(([field, name]) => [field, practice.texts[name]]));
    looks.push({ path, fields: kept });
  };
}

/** Gives each section of one draft this string alone in every text, and says which is not stored as it was typed, but for the ends of a line. */
export async function storeAlone(server: OpenServer, author: string, id: string, text: string): Promise<string[]> {
  const sections = {
    "what-and-for-whom": ["title", "summary"],
    problem: ["problem"],
    "what-did-not-work": ["did_not_work"],
    cost: ["staff_time"],
    "who-to-ask": ["contact_name", "contact_role", "contact_email"],
  } satisfies Record<string, Name[]>;
  for (const [section, asked] of Object.entries(sections)) {
    const typed = Object.fromEntries(asked.map((name) => [name, text]));
    await server.ask(`/drafts/${id}/sections/${section}`, author, { ...typed, edits: "999999" });
  }
  const asked = Object.values(sections).flat();
  const stored = await server.db
    .selectFrom("practice_versions")
    .select(asked)
    .where("practice_id", "=", id)
    .executeTakeFirstOrThrow();
  const expected = (name: Name) => (isBlank(text) ? null : asKept(name, text));
  return asked
    .filter((name) => isKept(name, asKept(name, text)) && stored[name] !== expected(name))
    .map((name) => `${name}: ${text}`);
}

/** Leads it on to publication, by way of every reason. Gives the pages that say so at the time. */
export async function publishNaughty(
  server: OpenServer,
  cast: Cast,
  { practice, looks, wrong }: Written,
): Promise<void> {
  const { id, texts } = practice;
  const step = async (path: string, as: string, form: Form = {}) => {
    const { status } = await server.ask(path, as, form);
    if (status !== 303) wrong.push(`${path} was answered with ${status}`);
  };
  const keep = async (path: string, as: string, said: Look["texts"]) => {
    looks.push({ path: server.keep(await (await server.ask(path, as)).text()), ...(said ? { texts: said } : {}) });
  };
  for (const name of ["hand_back", "return", "withdraw"] as const) texts[name] = plainly(name, texts[name]);
  texts.contact_email = likeAnAddress(texts.contact_email);
  const contact = { contact_name: texts.contact_name, contact_role: texts.contact_role };
  const address = { contact_email: texts.contact_email, edits: "999999" };
  await step(`/drafts/${id}/sections/who-to-ask`, cast.author, { ...contact, ...address });
  await step(`/drafts/${id}/agreement-requests`, cast.author);
  await keep(`/drafts/${id}/check`, cast.lead, [["h1", texts.title]]);
  await step(`/drafts/${id}/hand-backs`, cast.lead, { reason: texts.hand_back });
  await keep(`/drafts/${id}`, cast.author, [[".govuk-notification-banner", texts.hand_back]]);
  looks.push(...(await newestMail(server, [texts.title, texts.hand_back])));
  await step(`/drafts/${id}/agreement-requests`, cast.author);
  await step(`/drafts/${id}/submissions`, cast.lead);
  practice.submission = await submissionOf(server, id);
  const refused = await assessNaughty(server, cast, practice, step);
  looks.push(...refused);
  await decideNaughty(server, cast, practice, { step, gate: "no" });
  await keep(`/drafts/${id}/check`, cast.author, [[".govuk-notification-banner", texts.return]]);
  await keep(`/submissions/${practice.submission}`, cast.coOrdinator, [["main", texts.return]]);
  looks.push(...(await newestMail(server, [texts.title, texts.return])));
  await step(`/drafts/${id}/submissions`, cast.lead);
  practice.submission = await submissionOf(server, id);
  await assessNaughty(server, cast, practice, step);
  await decideNaughty(server, cast, practice, { step, gate: "yes" });
  await step(`/submissions/${practice.submission}/publications`, cast.coOrdinator);
  looks.push(...(await newestMail(server, [texts.title])));
  const row = await server.db.selectFrom("practices").select("ref").where("id", "=", id).executeTakeFirstOrThrow();
  practice.ref = row.ref ?? "no reference";
}

type Step = (path: string, as: string, form?: Form) => Promise<void>;

/** Two assessors score it, with the text as every reason; gives the page on which a score was still wanting. */
async function assessNaughty(
  server: OpenServer,
  cast: Cast,
  { submission, texts }: NaughtyPractice,
  step: Step,
): Promise<Look[]> {
  const people = await server.db
    .selectFrom("people")
    .select("id")
    .where(
      "email",
      "in",
      cast.assessors.map(({ email }) => email),
    )
    .execute();
  const due = { "due-day": "12", "due-month": "3", "due-year": String(new Date().getFullYear() + 1) };
  await step(`/submissions/${submission}/assignments`, cast.coOrdinator, {
    assessor: people.map(({ id }) => id),
    ...due,
  });
  const looks: Look[] = [];
  for (const { cookie: assessor, email } of cast.assessors) {
    const held = server.db.selectFrom("assignments").innerJoin("people", "people.id", "assignments.assessor_id");
    const theirs = held.select("assignments.id").where("people.email", "=", email);
    const { id } = await theirs.where("assignments.submission_id", "=", submission).executeTakeFirstOrThrow();
    const path = `/assessments/${id}`;
    const reasons = Object.fromEntries(reasonNames.map((name) => [name, texts.return]));
    const edits = { edits: "0" };
    const wanting = await server.ask(`${path}/submissions`, assessor, { ...reasons, ...edits });
    looks.push({ path: server.keep(await wanting.text()), fields: reasons });
    await step(`${path}/submissions`, assessor, { ...reasons, ...edits, ...twos, ...gatesYes });
  }
  return looks;
}

const five = ["benefit", "context", "replicability", "sustainability", "inclusion"];
const reasonNames = five.map((criterion) => `${criterion}_reason`);
const twos = Object.fromEntries(five.map((criterion) => [criterion, "2"]));
const gatesYes = {
  gate_baseline: "yes",
  gate_privacy: "yes",
  gate_head_agrees: "yes",
  gate_named_person: "yes",
  gate_plain_english: "yes",
};

/** Two people decide it, with the text as every part of the letter. */
async function decideNaughty(
  server: OpenServer,
  cast: Cast,
  { submission, texts }: NaughtyPractice,
  { step, gate }: { step: Step; gate: "yes" | "no" },
): Promise<void> {
  const letter = { reason: texts.return, strong: texts.return, lift: texts.return };
  await step(`/submissions/${submission}/proposals`, cast.coOrdinator, { ...gatesYes, gate_baseline: gate, ...letter });
  const open = server.db.selectFrom("proposals").select("id").where("subject_id", "=", submission);
  const { id } = await open.where("status", "=", "open").executeTakeFirstOrThrow();
  await step(`/submissions/${submission}/confirmations`, cast.authorityLead, { proposal: id });
}

/** Withdraws it, and says what its address then tells. */
export async function withdrawNaughty(server: OpenServer, cast: Cast, { practice, wrong }: Written): Promise<Look> {
  const path = `/practices/${practice.ref}`;
  const { status } = await server.ask(`${path}/withdrawals`, cast.coOrdinator, { reason: practice.texts.withdraw });
  if (status !== 303) wrong.push(`${path} was not withdrawn: ${status}`);
  return { path, texts: [["main", practice.texts.withdraw]] };
}

/** The newest message, as its reader's mail program shows it and as the mailbox does. */
async function newestMail(server: OpenServer, said: string[]): Promise<Look[]> {
  const message = await server.db
    .selectFrom("mail_messages")
    .select(["id", "html_body"])
    .orderBy("queued_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const [body, main] = [
    said.map((text): [string, string] => ["body", text]),
    said.map((text): [string, string] => ["main", text]),
  ];
  return [
    { path: server.keep(message.html_body), texts: body },
    { path: `/mailbox/${message.id}`, texts: main },
  ];
}

async function made(server: OpenServer, path: string, as: string, form: Form): Promise<string> {
  const location = (await server.ask(path, as, form)).headers.get("location") ?? "";
  return location.split("/").at(-1) ?? "";
}

async function submissionOf(server: OpenServer, practiceId: string): Promise<string> {
  const row = await server.db
    .selectFrom("submissions")
    .select("id")
    .where("practice_id", "=", practiceId)
    .orderBy("submitted_at", "desc")
    .executeTakeFirst();
  return row?.id ?? "none";
}
