import { z } from "zod";
import { pupilInformation } from "../../../platform/text/pupil-information/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import {
  choice,
  HttpError,
  optionalText,
  page,
  param,
  parseForm,
  readForm,
  recordRoute,
  redirect,
  route,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
  pupilsAsked,
} from "../../../web/index.ts";
import { acting, addToPublished } from "../../practices/index.ts";
import { cardsOf } from "../results/cards.ts";
import { addToList, findListed, keepNote, listOf, moveInList, removeFromList, type ListItem } from "./list.ts";
import { foundOn, pageOfFinding } from "./found-on.ts";
import { KeepAndCompare } from "./keep-and-compare.tsx";
import { MyListPage, type AnsweredNote } from "./my-list-page.tsx";

const keep = { action: "list.keep", cache: "private" } as const;

const itself = pupilsAsked("its own form asks");

/* What somebody keeps for themselves, and the ways to change it. Nobody else reads it. */
export const myListRoutes: Route[] = [
  route({ ...keep, method: "GET", path: "/my-list", rate: "read", handle: (request) => myList(request) }),
  route({ ...keep, method: "POST", path: "/my-list/practices", rate: "change", handle: add }),
  itself(ofItem("notes", note)),
  ofItem("moves", move),
  ofItem("removals", async (request, item) => removeFromList(acting(request), item)),
];

addToPublished((request, practice) => {
  if (request.viewer.personId === null) return <KeepAndCompare practice={practice} signedIn={false} />;
  return <KeepAndCompare practice={practice} signedIn from={foundOn(request)} />;
});

function ofItem(what: string, change: (request: WebRequest, item: ListItem) => Promise<Response | void>): Route {
  return recordRoute({
    ...keep,
    method: "POST",
    path: `/my-list/practices/:ref/${what}`,
    rate: "change",
    load: (request) => findListed(request.db, request.viewer, param(request, "ref")),
    facts: ({ person_id }) => ({ person_id }),
    handle: async (request, item) => (await change(request, item)) ?? redirect(request, "/my-list"),
  });
}

async function myList(request: WebRequest, answered?: AnsweredNote): Promise<Response> {
  const items = await listOf(request.db, request.viewer);
  const cards = await cardsOf(
    request.db,
    items.filter(({ withdrawn }) => !withdrawn).map(({ practice_id }) => practice_id),
  );
  const today = dayOf(request.clock.now());
  const from = pageOfFinding(new URL(request.http.req.url).searchParams.get("from") ?? "");
  return page(request, <MyListPage {...{ items, cards, today, answered }} home={request.deps.config.publicUrl} />, {
    title: "My list",
    ...(from === undefined ? {} : { backLink: { href: from, text: "Back to where you found it" } }),
    hasErrors: answered !== undefined,
    status: answered ? 422 : 200,
  });
}

async function add(request: WebRequest): Promise<Response> {
  const typed = await readForm(request);
  await addToList(acting(request), typedText(typed, "ref").trim());
  const from = pageOfFinding(typedText(typed, "from"));
  return redirect(request, from === undefined ? "/my-list" : `/my-list?${new URLSearchParams({ from }).toString()}`);
}

const NoteForm = z.object({ note: optionalText(500, "The note") });
const MoveForm = z.object({ direction: choice(["up", "down"], "Choose up or down") });

async function note(request: WebRequest, item: ListItem): Promise<Response | void> {
  const typed = await readForm(request);
  const parsed = parseForm(NoteForm, typed);
  if (!parsed.ok) return answer(request, item, typed, parsed.errors);
  const [found] = parsed.values.note === null ? [] : pupilInformation(parsed.values.note);
  if (found && typedText(typed, "no_pupil") !== "yes") {
    const said = `“${found.excerpt.slice(0, 60)}” looks like ${found.looksLike}. ${found.whatToDo}`;
    return answer(request, item, typed, { note: said }, true);
  }
  await keepNote(acting(request), item, parsed.values.note);
}

/** `asksAgain` where the words may point at a pupil: whoever wrote them may say that they do not. */
async function answer(request: WebRequest, { ref }: ListItem, typed: Typed, errors: FormErrors, asksAgain = false) {
  return myList(request, { ref, note: typedText(typed, "note"), error: errors["note"] ?? "", asksAgain });
}

async function move(request: WebRequest, item: ListItem): Promise<void> {
  const parsed = parseForm(MoveForm, await readForm(request));
  if (!parsed.ok) throw new HttpError(422, "Choose up or down. Go back to your list and press one of its buttons.");
  await moveInList(acting(request), item, parsed.values.direction);
}
