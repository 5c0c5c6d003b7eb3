import { decide, isSignedIn, type RecordFacts, type Viewer } from "../../../policy/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { movedTo, NotFoundError, page, param, route, type Route, type WebRequest } from "../../../web/index.ts";
import { actionOn, asidesOfPublished, insetsOfArticle, tellOfOpening } from "../asides.ts";
import { isBeyondReference } from "../beyond/rules.ts";
import { showBeyond } from "../beyond/show-beyond.tsx";
import { namedIn } from "../media/withdraw-medium.ts";
import { publicStatus } from "../move-to.ts";
import { isReference } from "../queries.ts";
import { learningResource } from "./learning-resource.ts";
import { PracticePage } from "./practice-page.tsx";
import { publishedPractice, withdrawalOf, type PublishedPractice } from "./published-practice.ts";
import { WithdrawnPage } from "./withdrawn-page.tsx";

/* What the public reads. */
export const publishedRoutes: Route[] = [
  route({
    method: "GET",
    path: "/practices/:ref",
    action: "practice.read_published",
    cache: "public",
    rate: "read",
    noLoader: "what is withdrawn is read under another rule than what is published, so the handler asks each itself",
    handle: practicePage,
  }),
];

async function practicePage(request: WebRequest): Promise<Response> {
  const ref = param(request, "ref");
  if (isBeyondReference(ref)) return showBeyond(request, ref);
  if (!isReference(ref)) throw new NotFoundError();
  const address = `/practices/${ref.toUpperCase()}`;
  if (ref !== ref.toUpperCase()) return movedTo(request, address);
  const today = dayOf(request.clock.now());
  const [practice, insets] = await Promise.all([
    publishedPractice(request.db, ref, today),
    insetsOfArticle(request, ref),
  ]);
  if (!practice) throw new NotFoundError();
  const shown: RecordFacts = { ...factsOf(practice), status: publicStatus(practice) };
  if (decide(request.viewer, "practice.read_published", shown).allowed) {
    const links = linksFor(request.viewer, practice, shown);
    await tellOfOpening(request);
    const shownOn = {
      practice,
      today,
      links,
      asides: asidesOfPublished(request, practice),
      fromOthers: insets.map((inset) => inset(practice)),
      action: await actionOn(request, practice),
    };
    return page(request, <PracticePage {...shownOn} />, {
      title: practice.title,
      description: practice.summary,
      canonical: address,
      jsonLd: learningResource(practice, request.deps.config.publicUrl),
    });
  }
  if (!decide(request.viewer, "practice.read_withdrawal", shown).allowed) throw new NotFoundError();
  return page(request, <WithdrawnPage practice={practice} withdrawal={await withdrawalOf(request.db, practice.id)} />, {
    title: "Withdrawn",
    status: 410,
  });
}

function factsOf({ status, authority_code, school_urn, author_id }: PublishedPractice): RecordFacts {
  return { status, authority_code, school_urn, author_id };
}

/** Where somebody who works on it goes on: its record, and its withdrawal. */
function linksFor(viewer: Viewer, practice: PublishedPractice, shown: RecordFacts): { text: string; href: string }[] {
  if (!isSignedIn(viewer)) return [];
  const links: { text: string; href: string }[] = [];
  if (decide(viewer, "practice.read_record", factsOf(practice)).allowed) {
    links.push({ text: "The record of this practice", href: `/drafts/${practice.id}/check` });
  }
  if (decide(viewer, "practice.withdraw", shown).allowed) {
    links.push({ text: "Withdraw this practice", href: `/practices/${practice.ref}/withdrawal` });
  }
  if (decide(viewer, "practice.withdraw_file", shown).allowed) {
    for (const medium of practice.media) {
      links.push({ text: `Withdraw ${namedIn(medium)}`, href: `/media/${medium.id}/withdrawal` });
    }
  }
  return links;
}
