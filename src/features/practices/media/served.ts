import { Readable } from "node:stream";
import { sql } from "kysely";
import type { Database } from "../../../platform/database/index.ts";
import { isHash } from "../../../platform/files/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { scope, type RecordFacts, type Viewer } from "../../../policy/index.ts";
import { NotFoundError, param, recordRoute, type Route, type WebRequest } from "../../../web/index.ts";
import { publicStatus } from "../move-to.ts";

/*
 * A file is served by its hash to whoever may read a version that shows it: everybody, of a published practice; else
 * whoever may read the record. Nobody is served what was withdrawn, waits for the scanner, or has lost its consent.
 */

export const fileRoute: Route = recordRoute({
  method: "GET",
  path: "/files/:hash",
  action: "practice.read_file",
  cache: "public",
  rate: "read",
  load: (request) => findFile(request.db, request.viewer, param(request, "hash"), dayOf(request.clock.now())),
  facts: ({ facts }) => facts,
  handle: serveFile,
});

type ServedFile = { hash: string; type: string; size: number; kind: string; form: string; facts: RecordFacts };

async function findFile(db: Database, viewer: Viewer, hash: string, today: string): Promise<ServedFile | undefined> {
  if (!isHash(hash)) return undefined;
  const isPublic = sql<boolean>`practices.status <> 'withdrawn' and link.version_id = practices.published_version_id`;
  const found = await db
    .selectFrom("media")
    .innerJoin("practices", "practices.id", "media.practice_id")
    .innerJoin("practice_version_media as link", "link.media_id", "media.id")
    .innerJoin("practice_versions as version", "version.id", "link.version_id")
    .innerJoin("stored_files as file", (join) => join.on("file.hash", "=", hash))
    .select(["file.hash", "file.content_type as type", "file.size", "media.kind", "media.form"])
    .select(["practices.status", "practices.authority_code", "practices.school_urn", "practices.author_id"])
    .select(["practices.published_version_id", isPublic.as("is_public"), isAssessed(viewer).as("is_assessed")])
    .where((eb) => eb.or([eb("media.hash", "=", hash), eb("media.small_hash", "=", hash)]))
    .where("media.withdrawn_at", "is", null)
    .where("media.scan", "in", ["none", "clean"])
    .where("link.taken_down_at", "is", null)
    .where((eb) => eb.or([eb("link.consent_until", "is", null), eb("link.consent_until", ">=", today)]))
    .where((eb) =>
      eb.or([
        isPublic,
        eb.and([scope(viewer, "practice.read_record", "practices"), isReadable(viewer)]),
        isAssessed(viewer),
      ]),
    )
    .orderBy(isPublic, "desc")
    .limit(1)
    .executeTakeFirst();
  if (!found) return undefined;
  const { authority_code, school_urn, author_id, is_public, is_assessed, ...file } = found;
  const assessor_id = is_assessed ? viewer.personId : null;
  const status = is_public ? publicStatus(found) : found.status;
  return { ...file, form: file.form ?? "bin", facts: { authority_code, school_urn, author_id, assessor_id, status } };
}

/** What is being changed after a return is the school's own until it submits again (record/routes.tsx). */
function isReadable(viewer: Viewer) {
  const mayEdit = scope(viewer, "practice.edit", "practices");
  return sql<boolean>`(version.frozen_at is not null or practices.status <> 'returned' or ${mayEdit})`;
}

/** Whether this version is the viewer's to assess. */
function isAssessed(viewer: Viewer) {
  return sql<boolean>`exists (select 1 from assignments held
    join submissions on submissions.id = held.submission_id
    where submissions.version_id = link.version_id and held.status in ('assigned', 'submitted')
      and ${scope(viewer, "assignment.read", "held")})`;
}

/** Pictures were made anew by us and may stand on a page; everything else is to be saved, under a name of ours. */
export async function serveFile(
  { http, deps }: WebRequest,
  { hash, type, size, kind, form }: Omit<ServedFile, "facts">,
): Promise<Response> {
  const etag = `"${hash}"`;
  const headers = {
    ETag: etag,
    "Content-Type": type,
    "Content-Disposition": `${kind === "image" ? "inline" : "attachment"}; filename="waymark-${hash.slice(0, 12)}.${form}"`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
  };
  if (http.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers });
  if (http.req.method === "HEAD")
    return new Response(null, { headers: { ...headers, "Content-Length": String(size) } });
  const content = await deps.files.store.get(hash);
  if (!content) throw new NotFoundError();
  const body = Readable.toWeb(content) as unknown as ReadableStream;
  return new Response(body, { headers: { ...headers, "Content-Length": String(size) } });
}
