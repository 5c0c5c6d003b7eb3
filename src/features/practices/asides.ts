import type { VNode } from "preact";
import type { WebRequest } from "../../web/index.ts";
import type { PublishedPractice } from "./published/published-practice.ts";
import type { PracticeRecord } from "./queries.ts";

/* What later rooms add to four pages of this one, in the order in which they say so. */

type OnRecord = (request: WebRequest, record: PracticeRecord) => Promise<VNode | null>;
/** Asked more often than any other page: where nobody is signed in, nothing may be looked up. */
type OnPublished = (request: WebRequest, practice: { id: string; ref: string }) => VNode | null;
/** Looks something up by the reference, while the practice itself is looked up: the page is asked for by everybody. */
type OnArticle = (request: WebRequest, ref: string) => Promise<(practice: PublishedPractice) => VNode | null>;
type OfferAction = (request: WebRequest, practice: PublishedPractice) => Promise<VNode | null>;
type OnMyWork = (request: WebRequest) => Promise<VNode | null>;

const onRecord: OnRecord[] = [];
const onPublished: OnPublished[] = [];
const onOpened: ((request: WebRequest) => Promise<void>)[] = [];
const onArticle: OnArticle[] = [];
const actions: OfferAction[] = [];
const onDraft: OnRecord[] = [];
const onMyWork: OnMyWork[] = [];
const aboveMyWork: OnMyWork[] = [];

/** Shows something at the foot of a practice's record, to whoever reads it. */
export function addToRecord(aside: OnRecord): void {
  onRecord.push(aside);
}

/** Shows something beside a published practice, to whoever reads it. */
export function addToPublished(aside: OnPublished): void {
  onPublished.push(aside);
}

/** Shows something after the building blocks of a published practice: what others made of them. */
export function addToArticle(inset: OnArticle): void {
  onArticle.push(inset);
}

/** Offers a reader of a published practice a way of taking it up; the first that has one for them is its one clear action. */
export function addAction(action: OfferAction): void {
  actions.push(action);
}

/** Shows something at the head of a draft, to whoever writes it: what is known before its first line. */
export function addToDraft(aside: OnRecord): void {
  onDraft.push(aside);
}

/** Shows something at the foot of "My work". */
export function addToMyWork(aside: OnMyWork): void {
  onMyWork.push(aside);
}

/** Shows something at the head of "My work": what waits for this person in a later room. */
export function addAboveMyWork(aside: OnMyWork): void {
  aboveMyWork.push(aside);
}

export async function asidesOfRecord(request: WebRequest, record: PracticeRecord): Promise<(VNode | null)[]> {
  return Promise.all(onRecord.map((aside) => aside(request, record)));
}

/** Is told when somebody opens a published practice, before they are shown it. */
export function whenOpened(hear: (request: WebRequest) => Promise<void>): void {
  onOpened.push(hear);
}

export async function tellOfOpening(request: WebRequest): Promise<void> {
  for (const hear of onOpened) await hear(request);
}

export function asidesOfPublished(request: WebRequest, practice: { id: string; ref: string }): (VNode | null)[] {
  return onPublished.map((aside) => aside(request, practice));
}

export async function headOfDraft(request: WebRequest, record: PracticeRecord): Promise<(VNode | null)[]> {
  return Promise.all(onDraft.map((aside) => aside(request, record)));
}

export async function asidesOfMyWork(request: WebRequest): Promise<(VNode | null)[]> {
  return Promise.all(onMyWork.map((aside) => aside(request)));
}

export async function headOfMyWork(request: WebRequest): Promise<(VNode | null)[]> {
  return Promise.all(aboveMyWork.map((aside) => aside(request)));
}

export async function insetsOfArticle(request: WebRequest, ref: string) {
  return Promise.all(onArticle.map((inset) => inset(request, ref)));
}

export async function actionOn(request: WebRequest, practice: PublishedPractice): Promise<VNode | null> {
  for (const action of actions) {
    const offered = await action(request, practice);
    if (offered) return offered;
  }
  return null;
}
