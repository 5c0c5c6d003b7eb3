import { decide, mayEver } from "../../../policy/index.ts";
import {
  page,
  readForm,
  redirect,
  RefusedError,
  route,
  typedText,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { asidesOfMyWork, headOfMyWork } from "../asides.ts";
import { startDraft } from "../draft/start-draft.ts";
import { MyWorkPage } from "./my-work-page.tsx";
import { schoolsToWriteFor, workOf } from "./queries.ts";

/* What a person has under way, and where they begin. */
export const myWorkRoutes: Route[] = [
  route({
    method: "GET",
    path: "/my-work",
    action: "my_work.read",
    cache: "private",
    rate: "read",
    handle: (request) => myWork(request),
  }),
  route({
    method: "POST",
    path: "/drafts",
    action: "practice.create",
    cache: "private",
    rate: "change",
    handle: begin,
  }),
];

async function myWork(request: WebRequest, error?: string): Promise<Response> {
  const { viewer } = acting(request);
  const props = {
    personId: viewer.personId,
    work: await workOf(request.db, viewer),
    leads: ({ school_urn }: { school_urn: string }) =>
      viewer.memberships.some((held) => held.role === "school_lead" && held.schoolUrn === school_urn),
    schools: await schoolsToWriteFor(request.db, viewer),
    first: await headOfMyWork(request),
    mayDecide: mayEver(viewer, "queue.read").allowed,
    asides: await asidesOfMyWork(request),
    ...(error ? { error } : {}),
  };
  return page(request, <MyWorkPage {...props} />, {
    title: "My work",
    hasErrors: error !== undefined,
    status: error ? 422 : 200,
  });
}

/** Begins a draft for the school that was chosen; the rule is asked of that very school. */
async function begin(request: WebRequest): Promise<Response> {
  const act = acting(request);
  const school_urn = typedText(await readForm(request), "school");
  if (school_urn === "") return myWork(request, "Choose the school that the practice is from");
  const decision = decide(act.viewer, "practice.create", { school_urn });
  if (!decision.allowed) throw new RefusedError(decision.whoCan);
  const school = (await schoolsToWriteFor(request.db, act.viewer)).find(({ urn }) => urn === school_urn);
  if (!school) throw new RefusedError("school staff");
  const id = await startDraft(act, { school_urn, authority_code: school.authority_code });
  return redirect(request, `/drafts/${id}`);
}
