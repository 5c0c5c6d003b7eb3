import { decide } from "../../../policy/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import {
  HttpError,
  movedTo,
  NotFoundError,
  page,
  param,
  readForm,
  redirect,
  route,
  typedText,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { changingDraft, readingDraft } from "../draft/draft-route.ts";
import { publicStatus } from "../move-to.ts";
import { isReference, type PracticeRecord } from "../queries.ts";
import { partOfResource } from "../published/learning-resource.ts";
import { publishedPractice, withdrawalOf, type PublishedPractice } from "../published/published-practice.ts";
import { WithdrawnPage } from "../published/withdrawn-page.tsx";
import { findBlocks, publishedBlock, usesOf } from "./lineage.ts";
import { BlockPage } from "./pages/block-page.tsx";
import { blockHref } from "./pages/block-lineage.tsx";
import { UsedBlocksPage } from "./pages/used-blocks-page.tsx";
import { blockNamed, stopUsing, useBlock } from "./use-block.ts";

/* Building blocks at their own addresses, and which of them a draft says that it uses. */
export const blockRoutes: Route[] = [
  route({
    method: "GET",
    path: "/practices/:ref/blocks/:number",
    action: "practice.read_published",
    cache: "public",
    rate: "read",
    noLoader: "as for the practice itself: what is withdrawn is read under another rule, so the handler asks each",
    handle: blockPage,
  }),
  readingDraft("/drafts/:id/used-blocks", usedBlocks),
  changingDraft("/drafts/:id/used-blocks", async (request, record) => {
    await useBlock(acting(request), record.id, await sentBlock(request));
    return redirect(request, `/drafts/${record.id}/used-blocks`);
  }),
  changingDraft("/drafts/:id/used-blocks/removals", async (request, record) => {
    await stopUsing(acting(request), record.id, await sentBlock(request));
    return redirect(request, `/drafts/${record.id}/used-blocks`);
  }),
];

async function blockPage(request: WebRequest): Promise<Response> {
  const [ref, text] = [param(request, "ref"), param(request, "number")];
  if (!isReference(ref) || !/^[1-9]\d{0,3}$/.test(text)) throw new NotFoundError();
  const number = Number(text);
  const address = blockHref(ref.toUpperCase(), number);
  if (ref !== ref.toUpperCase()) return movedTo(request, address);
  const practice = await publishedPractice(request.db, ref, dayOf(request.clock.now()));
  const block = practice && (await publishedBlock(request.db, practice, number));
  if (!practice || !block) throw new NotFoundError();
  if (!mayRead(request, practice)) return withdrawn(request, practice);
  return page(request, <BlockPage practice={practice} block={block} />, {
    title: `${block.title}: building block ${number} of ${practice.ref}`,
    description: `${block.title}, a part of “${practice.title}” that another school can take up.`,
    canonical: address,
    jsonLd: partOfResource(practice, block, request.deps.config.publicUrl),
    breadcrumbs: [
      { href: "/", text: "Home" },
      { href: `/practices/${practice.ref}`, text: practice.title },
      { text: block.title },
    ],
  });
}

function mayRead({ viewer }: WebRequest, practice: PublishedPractice): boolean {
  const { authority_code, school_urn, author_id } = practice;
  const facts = { status: publicStatus(practice), authority_code, school_urn, author_id };
  if (decide(viewer, "practice.read_published", facts).allowed) return true;
  if (decide(viewer, "practice.read_withdrawal", facts).allowed) return false;
  throw new NotFoundError();
}

async function withdrawn(request: WebRequest, practice: PublishedPractice): Promise<Response> {
  const withdrawal = await withdrawalOf(request.db, practice.id);
  return page(request, <WithdrawnPage practice={practice} withdrawal={withdrawal} />, {
    title: "Withdrawn",
    status: 410,
  });
}

const longestSearch = 200;

async function usedBlocks(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const query = new URL(request.http.req.url).searchParams.get("q") ?? "";
  const asked = query.replaceAll("\0", "").slice(0, longestSearch).trim();
  const found = asked === "" ? [] : await findBlocks(request.db, asked, record.id);
  const uses = await usesOf(request.db, record.working_version_id);
  return page(request, <UsedBlocksPage record={record} uses={uses} asked={asked} found={found} />, {
    title: "Parts that come from other practices",
    backLink: { href: `/drafts/${record.id}/sections/what-we-did`, text: "Back to what we did" },
  });
}

async function sentBlock(request: WebRequest): Promise<{ ref: string; number: number }> {
  const block = blockNamed(typedText(await readForm(request), "block"));
  if (!block) throw new HttpError(422, "Choose a building block from those that were found, such as GP-2005/1.");
  return block;
}
