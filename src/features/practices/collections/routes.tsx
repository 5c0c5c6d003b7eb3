import { isUuid } from "../../../platform/ids.ts";
import { decide } from "../../../policy/index.ts";
import {
  gathering,
  NotFoundError,
  page,
  param,
  recordRoute,
  route,
  type Route,
  type WebRequest,
} from "../../../web/index.ts";
import { statementOnCollection } from "../consultation/statement.ts";
import { serveFile } from "../media/served.ts";
import { collectionEditRoutes } from "./edit-routes.tsx";
import { CollectionPage } from "./pages/collection-page.tsx";
import { CollectionsPage } from "./pages/collections-page.tsx";
import { WithdrawnCollectionPage } from "./pages/withdrawn-collection-page.tsx";
import { inShort } from "./in-short.ts";
import { collectionFacts, findCollection, itemsOf, publishedCollections, type Collection } from "./queries.ts";

/* What the public reads of collections, at addresses that stay; then what the authority does with them. */
export const collectionRoutes: Route[] = [
  route({
    method: "GET",
    path: "/collections",
    action: "collection.read_published",
    cache: "public",
    rate: "read",
    handle: async (request) =>
      page(request, <CollectionsPage collections={await publishedCollections(request.db)} />, {
        title: "Collections",
        description: "Practice gathered by authorities on one subject, with a note on each.",
        canonical: "/collections",
      }),
  }),
  route({
    method: "GET",
    path: "/collections/:slug",
    action: "collection.read_published",
    cache: "public",
    rate: "read",
    noLoader: "what is withdrawn is read under another rule than what is published, so the handler asks each itself",
    handle: collectionPage,
  }),
  recordRoute({
    method: "GET",
    path: "/collections/:slug/documents/:item",
    action: "collection.read_published",
    cache: "public",
    rate: "read",
    load: (request) => findCollection(request.db, request.viewer, param(request, "slug"), "collection.read_published"),
    facts: collectionFacts,
    handle: document,
  }),
  ...collectionEditRoutes,
];

async function collectionPage(request: WebRequest): Promise<Response> {
  const { db, viewer } = request;
  const slug = param(request, "slug");
  const collection =
    (await findCollection(db, viewer, slug, "collection.read_published")) ??
    (await findCollection(db, viewer, slug, "collection.read_withdrawal"));
  if (!collection) throw new NotFoundError();
  const address = `/collections/${collection.slug}`;
  if (slug !== collection.slug) return request.http.redirect(address, 301);
  if (collection.status === "withdrawn") {
    return page(request, <WithdrawnCollectionPage collection={collection} />, { title: "Withdrawn", status: 410 });
  }
  const props = {
    collection,
    items: await itemsOf(db, collection.id),
    statement: await statementOnCollection(db, collection.id),
    mayEdit: decide(viewer, "collection.edit", collectionFacts(collection)).allowed,
  };
  const description = inShort(collection.introduction);
  const practices = props.items.flatMap(({ ref, practice_title: name, practice_status: status }) =>
    ref && name && status !== "withdrawn" ? [{ name, address: `/practices/${ref}` }] : [],
  );
  return page(request, <CollectionPage {...props} />, {
    title: collection.title,
    description,
    canonical: address,
    jsonLd: gathering(request.deps.config.publicUrl, {
      name: collection.title,
      description,
      address,
      listed: practices,
    }),
    backLink: { href: "/collections", text: "All collections" },
  });
}

async function document(request: WebRequest, collection: Collection): Promise<Response> {
  const id = param(request, "item");
  const item = isUuid(id) ? (await itemsOf(request.db, collection.id)).find((one) => one.id === id) : undefined;
  if (!item?.hash) throw new NotFoundError();
  const file = await request.db
    .selectFrom("stored_files")
    .select(["hash", "content_type as type", "size"])
    .where("hash", "=", item.hash)
    .executeTakeFirst();
  if (!file) throw new NotFoundError();
  return serveFile(request, { ...file, kind: "document", form: item.form ?? "bin" });
}
