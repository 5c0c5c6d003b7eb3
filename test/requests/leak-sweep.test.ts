import { sql } from "kysely";
import { beforeAll, expect, test, vi } from "vitest";
import { allRoutes } from "../../src/app.ts";
import { createSignIn } from "../../src/features/people/index.ts";
import { policyTable, type Action } from "../../src/policy/index.ts";
import type { Route } from "../../src/web/index.ts";
import { testApp, type TestApp } from "../support/app.ts";
import type { Practice } from "../support/builders/practices.ts";
import { sendDigests } from "../../src/features/timeline/index.ts";
import { clockAt } from "../../src/platform/clock.ts";
import { mayMeetPanelWord } from "../support/leak-assessments.ts";
import { mayMeetEvent, plantEvents, type PlantedEvent } from "../support/leak-events.ts";
import { plantKitemarks, type PlantedKitemarks } from "../support/leak-kitemarks.ts";
import { gatheredCandidates, plantGathered, type Gathered } from "../support/leak-gathered.ts";
import { plantNominations, type PlantedNominations } from "../support/leak-nominations.ts";
import { plantAdoptions, type LeakAdoptions } from "../support/leak-adoptions.ts";
import { leakWorld, mayMeet, type Actor, type LeakWorld } from "../support/leak-world.ts";

/*
 * Every registered route, as every role and as nobody, with everybody's ids: no answer, header or mail may hold a word
 * that was planted where this actor may not look. The twin at the end takes a scope away and must find a leak.
 */

vi.setConfig({ testTimeout: 300_000 });

let app: TestApp;
let world: LeakWorld;
let routes: Route[];
let events: PlantedEvent[];
let nominations: PlantedNominations;
let adoptions: LeakAdoptions;
let kitemarks: PlantedKitemarks;
let gathered: Gathered;

beforeAll(async () => {
  app = await testApp();
  world = await leakWorld(app.deps.database.db, app.deps.files);
  events = await plantEvents(app.deps.database.db, world.practices, new Date("2026-11-20T10:00:00Z"));
  gathered = await plantGathered(app.deps.database.db, world.practices);
  nominations = await plantNominations(app.deps.database.db, world.schools, world.practices);
  kitemarks = await plantKitemarks(app.deps.database.db, world.practices);
  adoptions = await plantAdoptions(app.deps.database.db, world.schools, world.practices);
  routes = allRoutes(createSignIn(app.deps), false);
});

/** The addresses of a route with every id that its parameters could be given. */
function addressesOf({ path }: Route): string[] {
  const names = [...path.matchAll(/:([a-z]+)/gi)].map(([, name = ""]) => name);
  return names.reduce<string[]>(
    (addresses, name) =>
      addresses.flatMap((address) => candidates(path, name).map((value) => address.replace(`:${name}`, value))),
    [path],
  );
}

function candidates(path: string, name: string): string[] {
  const { practices, schools, documents } = world;
  const ofGathered = gatheredCandidates(gathered, path, name);
  if (ofGathered) return ofGathered;
  if (name === "hash") return documents.map(({ hash }) => hash);
  if (name === "medium") return documents.map(({ id }) => id);
  if (name === "ref") return practices.flatMap(({ ref }) => ref ?? []);
  if (name === "urn") return schools.map(({ urn }) => urn);
  if (name === "section") return ["what", "blocks"];
  if (name === "id" && path.startsWith("/submissions"))
    return [...practices.flatMap(({ submissionId, id }) => submissionId ?? id), ...world.assessing.submissionIds];
  if (name === "assignment" || path.startsWith("/assessments")) return world.assessing.assignmentIds;
  if (name === "id" && path.startsWith("/interests")) return world.assessing.interestIds;
  if (name === "id" && path.startsWith("/status-lists")) return schools.map((one) => `${one.authorityCode}-1`);
  if (name === "id" && path.startsWith("/nominations")) return nominations.ids;
  if (name === "id" && path.startsWith("/adoptions")) return adoptions.ids;
  if (name === "outcome") return adoptions.outcomes;
  if (name === "id" && path.startsWith("/renewals")) return kitemarks.renewals;
  if (name === "id" && path.startsWith("/revocations")) return kitemarks.revocations;
  if (name === "id" && path.startsWith("/questions")) return world.questions;
  if (name === "id") return practices.map(({ id }) => id);
  if (name === "level") return ["good"];
  if (name === "code") return [...new Set(schools.map(({ authorityCode }) => authorityCode))];
  return ["1", "phonics"];
}

async function foreignWordsIn(response: Response, actor: Actor): Promise<string[]> {
  return foreignWords(`${await response.text()} ${JSON.stringify([...response.headers])}`, actor);
}

function foreignWords(heard: string, actor: Actor): string[] {
  const ofPractices = world.words.filter(({ word, practice }) => heard.includes(word) && !mayRead(actor, practice));
  const ofEvents = events.filter((event) => heard.includes(event.word) && !mayMeetEvent(actor, event));
  const own = world.own.filter(({ word, personId }) => heard.includes(word) && personId !== actor.person?.id);
  const secrets = [...nominations.secrets, ...kitemarks.secrets, ...adoptions.secrets, ...gathered.secrets];
  const others = secrets.filter(({ word, mayMeet: may }) => heard.includes(word) && !may(actor));
  const ofPanel = world.assessing.words.filter((one) => heard.includes(one.word) && !mayMeetPanelWord(actor, one));
  return [...ofPractices, ...ofEvents, ...own, ...ofPanel, ...others].map(({ word }) => word);
}

/** Whoever assesses a submission reads what it says. */
function mayRead(actor: Actor, practice: Practice): boolean {
  const assessors = world.assessing.assessors.get(practice.id)?.personIds ?? [];
  return mayMeet(actor, practice) || (actor.person !== null && assessors.includes(actor.person.id));
}

/** Asks several at a time, as browsers do; the order of the answers does not matter. */
async function askAll(questions: (() => Promise<string[]>)[]): Promise<string[]> {
  const waiting = [...questions];
  const found: string[] = [];
  const asker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) found.push(...(await next()));
  };
  await Promise.all(Array.from({ length: 8 }, asker));
  return found;
}

function leaksOfReading(actors: Actor[]): Promise<string[]> {
  const queries = ["", "?q=quagswitch", "?q=summary"];
  const addresses = routes
    .filter(({ method }) => method === "GET")
    .flatMap((route) =>
      addressesOf(route).flatMap((one) => (route.path.includes(":") ? [one] : queries.map((query) => one + query))),
    );
  return askAll(actors.flatMap((actor) => addresses.map((address) => () => leaksOf(address, actor))));
}

async function leaksOf(address: string, actor: Actor): Promise<string[]> {
  const response = await app.get(address, actor.person ?? undefined);
  const words = await foreignWordsIn(response, actor);
  return [
    ...(response.status >= 500 ? [`${address} as ${actor.name} failed with ${response.status}`] : []),
    ...words.map((word) => `GET ${address} told ${actor.name} ${word}`),
  ];
}

test("reading any address as anybody never tells a word that is not theirs to meet", async () => {
  expect(await leaksOfReading(world.actors)).toEqual([]);
  expect(app.faults).toEqual([]);
});

test("sending any form to a record that is not theirs is refused, tells nothing and changes nothing", async () => {
  const before = await everything();
  const forms = routes.filter(({ method, path }) => method === "POST" && path.includes(":"));
  const wrong: string[] = [];
  for (const actor of world.actors) {
    const foreign = world.practices.filter((practice) => !mayRead(actor, practice));
    for (const form of forms) {
      await sql`delete from rate_limits`.execute(app.deps.database.db);
      wrong.push(...(await askAll(foreign.map((practice) => () => wrongOfSending(form, practice, actor)))));
    }
  }
  expect(wrong).toEqual([]);
  expect(await everything()).toEqual(before);
});

async function wrongOfSending({ path }: Route, practice: Practice, actor: Actor): Promise<string[]> {
  const address = path
    .replace(":id", idIn(path, practice))
    .replace(":ref", practice.ref ?? "GP-1")
    .replace(":assignment", world.assessing.assessors.get(practice.id)?.assignmentIds[0] ?? "1")
    .replaceAll(/:[a-z]+/gi, "1");
  const response = await app.post(address, { reason: "x", edits: "0" }, actor.person ?? undefined);
  const words = await foreignWordsIn(response, actor);
  const refused = [401, 403, 404, 410].includes(response.status);
  return refused && words.length === 0
    ? []
    : [`POST ${address} as ${actor.name}: ${response.status} ${words.join(" ")}`];
}

function idIn(path: string, practice: Practice): string {
  if (path.startsWith("/submissions")) return practice.submissionId ?? practice.id;
  if (path.startsWith("/assessments"))
    return world.assessing.assessors.get(practice.id)?.assignmentIds[0] ?? practice.id;
  return practice.id;
}

/** How much there is of everything that a form could change. */
async function everything(): Promise<unknown> {
  const counted = await sql`
    select (select jsonb_agg(to_jsonb(p) order by p.id) from practices p) as practices,
      (select count(*) from practice_versions) as versions,
      (select count(*) from memberships) as memberships,
      (select count(*) from practice_credits) as credits,
      (select jsonb_agg(to_jsonb(n) order by n.id) from nominations n) as nominations,
      (select jsonb_agg(to_jsonb(c) order by c.id) from consultations c) as consultations,
      (select jsonb_agg(to_jsonb(c) order by c.id) from collections c) as collections,
      (select count(*) from consultation_comments) as comments,
      (select count(*) from discussion_posts) as posts,
      (select jsonb_agg(to_jsonb(c) order by c.id) from complaints c) as complaints,
      (select count(*) from co_ordinator_days) as days,
      (select jsonb_agg(to_jsonb(a) order by a.assignment_id) from assessments a) as assessments,
      (select jsonb_agg(to_jsonb(a) order by a.id) from assignments a) as assignments,
      (select jsonb_agg(to_jsonb(p) order by p.id) from proposals p) as proposals,
      (select jsonb_agg(to_jsonb(k) order by k.id) from kitemarks k) as kitemarks,
      (select jsonb_agg(to_jsonb(r) order by r.id) from renewals r) as renewals,
      (select jsonb_agg(to_jsonb(r) order by r.id) from revocations r) as revocations,
      (select count(*) from media where withdrawn_at is null) as media,
      (select jsonb_agg(to_jsonb(l) order by l.person_id) from list_items l) as lists,
      (select count(*) from events) as events,
      (select count(*) from mail_messages) as mail`.execute(app.deps.database.db);
  return counted.rows;
}

test("sending any form about what is gathered and said is refused to whoever has no part in it", async () => {
  const before = await everything();
  const roots = ["/consultations/", "/collections/:slug", "/complaints/"];
  const forms = routes.filter(({ method, path }) => method === "POST" && roots.some((root) => path.startsWith(root)));
  const strangers = world.actors.filter(({ role }) => role === "governor" || role === "operator" || role === null);
  const wrong = await askAll(
    strangers.flatMap((actor) =>
      forms.flatMap((form) =>
        addressesOf(form).map((address) => async () => {
          const answer = await app.post(address, { reason: "x", text: "x", edits: "0" }, actor.person ?? undefined);
          const words = await foreignWordsIn(answer, actor);
          const refused = [401, 403, 404].includes(answer.status) && words.length === 0;
          return refused ? [] : [`POST ${address} as ${actor.name}: ${answer.status} ${words.join(" ")}`];
        }),
      ),
    ),
  );
  expect(forms.length).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
  expect(await everything()).toEqual(before);
});

test("no digest tells a word that is not its reader's to meet", async () => {
  const { deps } = app;
  await sendDigests({ ...deps, clock: clockAt("2026-11-23T07:05:00Z") });
  const mails = await app.mails();
  const wrong = world.actors.flatMap((actor) =>
    mails
      .filter(({ to }) => to === actor.person?.email)
      .flatMap(({ text, html, subject }) => foreignWords(`${subject} ${text} ${html}`, actor))
      .map((word) => `a mail told ${actor.name} ${word}`),
  );
  expect(mails.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test("the sweep finds the leak where what happened at a school is told to the authority", async () => {
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  const kept = table["history.read_school_side"];
  table["history.read_school_side"] = [{ to: "co_ordinator", where: { kind: "always" } }];
  const leaks = await leaksOfReading(world.actors.filter(({ name }) => name.startsWith("co_ordinator")));
  table["history.read_school_side"] = kept;
  expect(leaks.filter((leak) => leak.includes("snarkwort")).length).toBeGreaterThan(0);
});

test("the sweep finds the leak where a nomination is shown to everybody", async () => {
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  const kept = table["nomination.read"];
  table["nomination.read"] = [{ to: "signed_in", where: { kind: "always" } }];
  const outsider = world.actors.filter(({ name }) => name.startsWith("governor"));
  const leaks = await leaksOfReading(outsider);
  table["nomination.read"] = kept;
  expect(leaks.filter((leak) => leak.includes("thornquill")).length).toBeGreaterThan(0);
});

test("the sweep finds the leak where what schools ask one another is read by everybody who signs in", async () => {
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  const kept = [table["adoption.read"], table["adoption.read_work"]] as const;
  const everybody = [{ to: "signed_in" as const, where: { kind: "always" as const } }];
  Object.assign(table, { "adoption.read": everybody, "adoption.read_work": everybody });
  const leaks = await leaksOfReading(world.actors.filter(({ name }) => name.startsWith("expert")));
  [table["adoption.read"], table["adoption.read_work"]] = kept;
  for (const word of ["ploverbeck", "twitefold"]) {
    expect(leaks.filter((leak) => leak.includes(word)).length).toBeGreaterThan(0);
  }
});

test("the sweep finds the leak where a scope is taken away", async () => {
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  const kept = table["practice.read_record"];
  table["practice.read_record"] = [{ to: "signed_in", where: { kind: "always" } }];
  const outsider = world.actors.filter(({ name }) => name.startsWith("governor"));
  const leaks = await leaksOfReading(outsider);
  table["practice.read_record"] = kept;
  expect(leaks.length).toBeGreaterThan(0);
});

test("the sweep finds the leak where one assessor may open what another holds", async () => {
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  const kept = table["assignment.read"];
  table["assignment.read"] = [{ to: "assessor", where: { kind: "always" } }];
  const leaks = await leaksOfReading(world.actors.filter(({ name }) => name.startsWith("assessor halfWay")));
  table["assignment.read"] = kept;
  expect(leaks.filter((leak) => leak.includes("blindfern")).length).toBeGreaterThan(0);
});

test("the sweep finds the leak where consultations are read by everybody who signs in", async () => {
  const table = policyTable as Record<Action, (typeof policyTable)[Action]>;
  const kept = table["consultation.read"];
  table["consultation.read"] = [{ to: "signed_in", where: { kind: "always" } }];
  const leaks = await leaksOfReading(world.actors.filter(({ name }) => name.startsWith("governor")));
  table["consultation.read"] = kept;
  expect(leaks.filter((leak) => leak.includes("grumblewort")).length).toBeGreaterThan(0);
});
