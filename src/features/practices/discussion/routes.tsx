import { z } from "zod";
import { decide, isSignedIn } from "../../../policy/index.ts";
import {
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
import { addToPublished } from "../asides.ts";
import { publishedByRef } from "../published/by-ref.ts";
import { editsFrom, nothingSaid, pupilErrors, pupilFindings, type Said } from "../form-parts.tsx";
import { BesidePractice } from "./pages/beside-practice.tsx";
import { DiscussionPage } from "./pages/discussion-page.tsx";
import { changePost, deletePost, hidePost, post, showPost } from "./post.ts";
import { discussionFacts, findDiscussion, postsOn, type Discussion } from "./queries.ts";
import { longestPost, postStanding } from "./rules.ts";

const of = routesOver<Discussion>({
  at: "/practices/:ref/discussion",
  action: { read: "discussion.read", change: "discussion.post" },
  changes: "contribute",
  load: (request) => findDiscussion(request.db, request.viewer, param(request, "ref")),
  facts: discussionFacts,
});

const itself = pupilsAsked("its own form asks");

/* What is said of a published practice, by people who have signed in. */
export const discussionRoutes: Route[] = [
  route({
    method: "GET",
    path: "/practices/:ref/discussion",
    action: "discussion.read",
    cache: "private",
    rate: "read",
    noLoader: "whoever has not signed in is asked to, where the authority has not opened it to everybody",
    handle: read,
  }),
  itself(of("POST", "/posts", (request, one) => say(request, one, null))),
  itself(of("POST", "/posts/:post/replies", (request, one) => say(request, one, param(request, "post")))),
  itself(of("POST", "/posts/:post", change)),
  of("POST", "/posts/:post/deletions", async (request, one) => {
    await deletePost(acting(request), one, param(request, "post"));
    return back(request, one);
  }),
  of("POST", "/posts/:post/hidings", hide, "discussion.moderate"),
  of("POST", "/posts/:post/showings", show, "discussion.moderate"),
];

addToPublished((_request, practice) => <BesidePractice reference={practice.ref} />);

async function show(request: WebRequest, one: Discussion): Promise<Response> {
  await showPost(acting(request), one, param(request, "post"));
  return back(request, one);
}

async function read(request: WebRequest): Promise<Response> {
  const { db, viewer } = request;
  const ref = param(request, "ref");
  const discussion = await findDiscussion(db, viewer, ref);
  if (discussion) return discussionPage(request, discussion);
  if (isSignedIn(viewer) || !(await publishedByRef(db, ref))) throw new NotFoundError();
  return redirect(request, `/sign-in?then=${encodeURIComponent(`/practices/${ref}/discussion`)}`);
}

function back(request: WebRequest, { ref }: Discussion): Response {
  return redirect(request, `/practices/${ref}/discussion`);
}

const PostForm = z.object({ text: requiredText("Write what you want to say", longestPost, "Your post") });
const HidingForm = z.object({ reason: requiredText("Say why it is hidden; its author is told", 1_000, "The reason") });

async function say(request: WebRequest, one: Discussion, parent: string | null): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(PostForm, typed);
  const found = pupilFindings([typedText(typed, "text")]);
  const errors = { ...(parsed.ok ? {} : parsed.errors), ...pupilErrors(found, typed) };
  const about = parent === null ? {} : { about: `reply-${parent}` };
  if (!parsed.ok || Object.keys(errors).length > 0) return discussionPage(request, one, { typed, errors, ...about });
  await post(acting(request), one, { text: parsed.values.text, pupil_checked: found.length > 0, parent });
  return back(request, one);
}

async function change(request: WebRequest, one: Discussion): Promise<Response> {
  const typed = await readForm(request);
  const id = param(request, "post");
  const parsed = parseForm(PostForm, typed);
  const found = pupilFindings([typedText(typed, "text")]);
  const errors = { ...(parsed.ok ? {} : parsed.errors), ...pupilErrors(found, typed) };
  const about = `change-${id}`;
  if (!parsed.ok || Object.keys(errors).length > 0) return discussionPage(request, one, { typed, errors, about });
  const said = { text: parsed.values.text, pupil_checked: found.length > 0 };
  const kept = await changePost(acting(request), one, { ...said, id, edits: editsFrom(typed) });
  if (kept.outcome === "kept") return back(request, one);
  return discussionPage(request, one, {
    typed,
    errors: {},
    about,
    meanwhile: { "Your post as it is kept": kept.stored },
  });
}

async function hide(request: WebRequest, one: Discussion): Promise<Response> {
  const typed = await readForm(request);
  const id = param(request, "post");
  const parsed = parseForm(HidingForm, typed);
  if (!parsed.ok) return discussionPage(request, one, { typed, errors: parsed.errors, about: `hide-${id}` });
  await hidePost(acting(request), one, id, parsed.values.reason);
  return back(request, one);
}

/** What was said is of one form of the page: a reply to a post, a change of it, its hiding, or a post of its own. */
type Saying = Said & { about?: string; meanwhile?: Record<string, string | null> };

async function discussionPage(request: WebRequest, one: Discussion, said: Saying = nothingSaid): Promise<Response> {
  const { db, viewer, clock } = request;
  const mayModerate = decide(viewer, "discussion.moderate", discussionFacts(one)).allowed;
  const all = await postsOn(db, one.id);
  const isSeen = (post: (typeof all)[number]) =>
    mayModerate || postStanding(post) !== "hidden" || (viewer.personId !== null && post.person_id === viewer.personId);
  const props = {
    discussion: one,
    posts: all.map((post) => (isSeen(post) ? post : { ...post, text: "", hidden_reason: "" })),
    personId: viewer.personId,
    mayPost: decide(viewer, "discussion.post", discussionFacts(one)).allowed,
    mayModerate,
    now: clock.now(),
    said,
  };
  const hasErrors = Object.keys(said.errors).length > 0;
  return page(request, <DiscussionPage {...props} />, {
    title: `Discussion of ${one.ref}`,
    hasErrors,
    status: said.meanwhile ? 409 : hasErrors ? 422 : 200,
    backLink: { href: `/practices/${one.ref}`, text: "Back to the practice" },
  });
}
