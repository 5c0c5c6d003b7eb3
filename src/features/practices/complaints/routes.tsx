import { z } from "zod";
import { isUuid } from "../../../platform/ids.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { decide } from "../../../policy/index.ts";
import {
  choice,
  emailAddress,
  NotFoundError,
  page,
  param,
  parseForm,
  readForm,
  routesOver,
  redirect,
  requiredText,
  route,
  typedText,
  type Route,
  type WebRequest,
  pupilsAsked,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { editsFrom, nothingSaid, pupilErrors, pupilFindings, type Said } from "../form-parts.tsx";
import { findDiscussion, postsOn } from "../discussion/queries.ts";
import { postStanding } from "../discussion/rules.ts";
import { publishedByRef, type Published } from "../published/by-ref.ts";
import { acknowledge, answerComplaint, complain } from "./deal.ts";
import { CasePage } from "./pages/case-page.tsx";
import { ComplainPage } from "./pages/complain-page.tsx";
import { ComplaintPage } from "./pages/complaint-page.tsx";
import { ComplaintsPage } from "./pages/complaints-page.tsx";
import { complaintByKey, complaintFacts, complaintsOf, findComplaint, type Complaint } from "./queries.ts";
import { outcomes } from "./rules.ts";

const ofPractice = routesOver<Published>({
  at: "/practices/:ref",
  action: "complaint.make",
  changes: "contribute",
  load: (request) => publishedByRef(request.db, param(request, "ref")),
  facts: complaintFacts,
});

const ofComplaint = routesOver<Complaint>({
  at: "/complaints/:reference",
  action: { read: "complaint.read", change: "complaint.deal_with" },
  load: (request) => findComplaint(request.db, request.viewer, param(request, "reference")),
  facts: complaintFacts,
});

const itself = pupilsAsked("its own form asks");

/* Anybody complains about a published practice or a post; its authority acknowledges and answers. */
export const complaintRoutes: Route[] = [
  ofPractice("GET", "/complaint", (request, one) => complainPage(request, one, nothingSaid)),
  itself(ofPractice("POST", "/complaints", make)),
  route({
    method: "GET",
    path: "/complaint-cases/:key",
    action: "complaint.follow",
    cache: "private",
    rate: "read",
    noLoader: "the key is the proof, and leads to one complaint",
    handle: casePage,
  }),
  route({
    method: "GET",
    path: "/complaints",
    action: "complaint.read",
    cache: "private",
    rate: "read",
    handle: async (request) => {
      const props = { complaints: await complaintsOf(request.db, request.viewer), today: dayOf(request.clock.now()) };
      return page(request, <ComplaintsPage {...props} />, { title: "Complaints" });
    },
  }),
  ofComplaint("GET", "", (request, one) => complaintPage(request, one)),
  ofComplaint("POST", "/acknowledgements", async (request, one) => {
    await acknowledge(acting(request), one);
    return redirect(request, `/complaints/${one.reference}`);
  }),
  ofComplaint("POST", "/answers", answer),
];

const address = emailAddress("Enter an e-mail address like name@example.org, or leave it blank");
const ComplaintForm = z.object({
  text: requiredText("Say what is wrong, and what you would like done about it", 4_000, "Your complaint"),
  email: z.preprocess(
    (value) => (Array.isArray(value) && String(value.at(-1)).trim() !== "" ? value : null),
    z.union([z.null(), address], { error: "Enter an e-mail address like name@example.org, or leave it blank" }),
  ),
});
const AnswerForm = z.object({
  outcome: choice(outcomes, "Choose the outcome"),
  letter: requiredText("Write the letter", 6_000, "The letter"),
});

/** The post that it is about, where the viewer reads it and it is shown; null where it is about the practice. */
async function postOf(request: WebRequest, one: Published, id: string): Promise<{ id: string; text: string } | null> {
  if (id === "") return null;
  const discussion = await findDiscussion(request.db, request.viewer, one.ref);
  if (!discussion || !isUuid(id)) throw new NotFoundError();
  const post = (await postsOn(request.db, one.id)).find((other) => other.id === id);
  if (!post || postStanding(post) !== "shown") throw new NotFoundError();
  return post;
}

async function complainPage(request: WebRequest, one: Published, said: Said): Promise<Response> {
  const post = await postOf(request, one, typedText(said.typed, "post") || (request.http.req.query("post") ?? ""));
  const hasErrors = Object.keys(said.errors).length > 0;
  return page(request, <ComplainPage practice={one} post={post} said={said} />, {
    title: `Complain about ${one.ref}`,
    noIndex: true,
    hasErrors,
    status: hasErrors ? 422 : 200,
    backLink: { href: `/practices/${one.ref}` },
  });
}

async function make(request: WebRequest, one: Published): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(ComplaintForm, typed);
  const pupils = pupilErrors(pupilFindings([typedText(typed, "text")]), typed);
  if (!parsed.ok) return complainPage(request, one, { typed, errors: { ...parsed.errors, ...pupils } });
  if (Object.keys(pupils).length > 0) return complainPage(request, one, { typed, errors: pupils });
  const post = await postOf(request, one, typedText(typed, "post"));
  const who = { ...request, publicUrl: request.deps.config.publicUrl };
  const key = await complain(who, { practice: one, post_id: post?.id ?? null }, parsed.values);
  return redirect(request, `/complaint-cases/${key}`);
}

async function casePage(request: WebRequest): Promise<Response> {
  const complaint = await complaintByKey(request.db, param(request, "key"));
  if (!complaint) throw new NotFoundError();
  return page(request, <CasePage complaint={complaint} />, { title: `Your complaint ${complaint.reference}` });
}

async function answer(request: WebRequest, one: Complaint): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(AnswerForm, typed);
  if (!parsed.ok) return complaintPage(request, one, { typed, errors: parsed.errors });
  const kept = await answerComplaint(acting(request), one, { ...parsed.values, edits: editsFrom(typed) });
  if (kept.outcome === "kept") return redirect(request, `/complaints/${one.reference}`);
  const now = (await findComplaint(request.db, request.viewer, one.reference)) ?? one;
  return complaintPage(request, now, { typed, errors: {}, meanwhile: { "The letter that was sent": kept.stored } });
}

async function complaintPage(
  request: WebRequest,
  one: Complaint,
  said: Said & { meanwhile?: Record<string, string | null> } = nothingSaid,
): Promise<Response> {
  const mayDeal = decide(request.viewer, "complaint.deal_with", complaintFacts(one)).allowed;
  const props = { complaint: one, said, mayDeal, today: dayOf(request.clock.now()) };
  const hasErrors = Object.keys(said.errors).length > 0;
  return page(request, <ComplaintPage {...props} />, {
    title: `Complaint ${one.reference}`,
    hasErrors,
    status: said.meanwhile ? 409 : hasErrors ? 422 : 200,
    backLink: { href: "/complaints", text: "Back to complaints" },
  });
}
