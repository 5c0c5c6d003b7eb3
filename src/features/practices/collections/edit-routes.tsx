import { decide } from "../../../policy/index.ts";
import {
  HttpError,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  RefusedError,
  route,
  typedText,
  type Route,
  type WebRequest,
  pupilsAsked,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { OpenForm } from "../consultation/forms.ts";
import { editsFrom, pupilErrors, pupilFindings } from "../form-parts.tsx";
import { aboutPage, editPage, itemPage, myCollections } from "./edit-pages.tsx";
import { AboutForm, ItemForm, LinkForm, PracticeForm, WithdrawalForm } from "./forms.ts";
import { linkLabels } from "./pages/add-things.tsx";
import { itemLabels } from "./pages/item-page.tsx";
import { addLink, addPractice, changeItem, moveItem, removeItem } from "./items.ts";
import { beginCollection, changeAbout, openCollection, publishCollection, withdrawCollection } from "./keep.ts";
import { takeDocument } from "./take-document.ts";
import { collectionFacts, findCollection, type Collection } from "./queries.ts";

const of = routesOver<Collection>({
  at: "/collections/:slug",
  action: { read: "collection.read_record", change: "collection.edit" },
  load: (request) => findCollection(request.db, request.viewer, param(request, "slug"), "collection.read_record"),
  facts: collectionFacts,
});

const itself = pupilsAsked("its own form asks");

/* What the co-ordinator does with a collection. The authority lead reads it meanwhile. */
export const collectionEditRoutes: Route[] = [
  route({
    method: "GET",
    path: "/my-collections",
    action: "collection.read_record",
    cache: "private",
    rate: "read",
    handle: (request) => myCollections(request),
  }),
  route({
    method: "POST",
    path: "/my-collections",
    action: "collection.edit",
    cache: "private",
    rate: "change",
    pupilsAsked: "its own form asks",
    handle: begin,
  }),
  of("GET", "/edit", (request, one) => editPage(request, one)),
  of("GET", "/about", (request, one) => aboutPage(request, one)),
  itself(of("POST", "/about", changeWhatItIs)),
  of("POST", "/practices", async (request, one) => {
    const typed = await readForm(request);
    const parsed = parseForm(PracticeForm, typed);
    if (!parsed.ok) return editPage(request, one, { typed, errors: parsed.errors, about: "practice" });
    if (await addPractice(acting(request), one.id, parsed.values)) return toEdit(request, one);
    const errors = { ref: "No published practice has this reference. It looks like GP-2047" };
    return editPage(request, one, { typed, errors, about: "practice" });
  }),
  { ...of("POST", "/links", addOneLink), fieldsCalled: linkLabels },
  { ...of("POST", "/documents", takeDocument), uploads: true, rate: "upload" },
  of("GET", "/items/:item", (request, one) => itemPage(request, one, param(request, "item"))),
  { ...of("POST", "/items/:item", changeOne), fieldsCalled: itemLabels },
  of("POST", "/items/:item/moves", move),
  of("POST", "/items/:item/removals", async (request, one) => {
    await removeItem({ ...acting(request), files: request.deps.files }, one.id, param(request, "item"));
    return toEdit(request, one);
  }),
  of("POST", "/consultations", async (request, one) => {
    const typed = await readForm(request);
    const parsed = parseForm(OpenForm, typed);
    if (!parsed.ok) return editPage(request, one, { typed, errors: parsed.errors, about: "consultation" });
    return redirect(request, `/consultations/${await openCollection(acting(request), one.id, parsed.values.days)}`);
  }),
  of("POST", "/publications", async (request, one) => {
    await publishCollection(acting(request), one.id);
    return redirect(request, `/collections/${one.slug}`);
  }),
  of("POST", "/withdrawals", async (request, one) => {
    const typed = await readForm(request);
    const parsed = parseForm(WithdrawalForm, typed);
    if (!parsed.ok) return editPage(request, one, { typed, errors: parsed.errors, about: "withdrawal" });
    await withdrawCollection(acting(request), one.id, parsed.values.reason);
    return redirect(request, `/collections/${one.slug}`);
  }),
];

function toEdit(request: WebRequest, { slug }: { slug: string }): Response {
  return redirect(request, `/collections/${slug}/edit`);
}

async function begin(request: WebRequest): Promise<Response> {
  const typed = await readForm(request);
  const act = acting(request);
  const parsed = parseForm(AboutForm, typed);
  const errors = {
    ...(parsed.ok ? {} : parsed.errors),
    ...pupilErrors(pupilFindings([typedText(typed, "introduction")]), typed),
  };
  if (!parsed.ok || Object.keys(errors).length > 0) return myCollections(request, { typed, errors });
  const authority_code = typedText(typed, "authority");
  const decision = decide(act.viewer, "collection.edit", { authority_code });
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
  return toEdit(request, { slug: await beginCollection(act, authority_code, parsed.values) });
}

async function changeWhatItIs(request: WebRequest, one: Collection): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(AboutForm, typed);
  const errors = {
    ...(parsed.ok ? {} : parsed.errors),
    ...pupilErrors(pupilFindings([typedText(typed, "introduction")]), typed),
  };
  if (!parsed.ok || Object.keys(errors).length > 0) return aboutPage(request, one, { typed, errors });
  const kept = await changeAbout(acting(request), one.id, { ...parsed.values, edits: editsFrom(typed) });
  if (kept.outcome === "kept") return toEdit(request, kept);
  const meanwhile = { Title: kept.stored.title, Introduction: kept.stored.introduction };
  return aboutPage(request, { ...one, edits: kept.edits }, { typed, errors: {}, meanwhile });
}

async function addOneLink(request: WebRequest, one: Collection): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(LinkForm, typed);
  if (!parsed.ok) return editPage(request, one, { typed, errors: parsed.errors, about: "link" });
  await addLink(acting(request), one.id, parsed.values);
  return toEdit(request, one);
}

async function changeOne(request: WebRequest, one: Collection): Promise<Response> {
  const typed = await readForm(request);
  const id = param(request, "item");
  const parsed = parseForm(ItemForm, typed);
  if (!parsed.ok) return itemPage(request, one, id, { typed, errors: parsed.errors });
  const kept = await changeItem(acting(request), one.id, id, { ...parsed.values, edits: editsFrom(typed) });
  if (kept.outcome === "kept") return toEdit(request, one);
  const { note, title } = kept.stored;
  const meanwhile = { ...(title === null ? {} : { "What it is": title }), "The note": note };
  return itemPage(request, one, id, { typed, errors: {}, meanwhile });
}

async function move(request: WebRequest, one: Collection): Promise<Response> {
  const by = typedText(await readForm(request), "by");
  if (by !== "up" && by !== "down") throw new HttpError(422, "Choose whether to move it up or down.");
  await moveItem(acting(request), one.id, param(request, "item"), by);
  return toEdit(request, one);
}
