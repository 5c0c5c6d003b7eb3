import { decide } from "../../../policy/index.ts";
import { NotFoundError, page, type WebRequest } from "../../../web/index.ts";
import { publicationOf } from "../consultation/before-publication.ts";
import { consultationsOn } from "../consultation/queries.ts";
import { waitsForWords } from "../consultation/rules.ts";
import { nothingSaid, type Said } from "../form-parts.tsx";
import { publicationSettingsOf } from "../publication-settings/settings.ts";
import { AboutPage } from "./pages/about-page.tsx";
import { EditPage } from "./pages/edit-page.tsx";
import { ItemPage } from "./pages/item-page.tsx";
import { MyCollectionsPage } from "./pages/my-collections-page.tsx";
import { collectionFacts, collectionsOf, itemsOf, type Collection } from "./queries.ts";

/* The pages on which a collection is made, each with what was said on it. */

type Saying = Said & { about?: string; meanwhile?: Record<string, string | null> };

const statusOf = (said: Saying) => (said.meanwhile ? 409 : Object.keys(said.errors).length > 0 ? 422 : 200);
const hasErrorsIn = (said: Saying) => Object.keys(said.errors).length > 0;

export async function myCollections(request: WebRequest, said: Said = nothingSaid): Promise<Response> {
  const { db, viewer } = request;
  const codes = viewer.memberships.flatMap(({ authorityCode }) =>
    authorityCode !== null && decide(viewer, "collection.edit", { authority_code: authorityCode }).allowed
      ? [authorityCode]
      : [],
  );
  const authorities = await db
    .selectFrom("authorities")
    .select(["code", "name"])
    .where("code", "in", codes.length > 0 ? codes : [""])
    .orderBy("name")
    .execute();
  const props = { collections: await collectionsOf(db, viewer), authorities, said };
  return page(request, <MyCollectionsPage {...props} />, {
    title: "Collections of your authority",
    hasErrors: hasErrorsIn(said),
    status: statusOf(said),
    backLink: { href: "/my-work", text: "Back to my work" },
  });
}

export async function editPage(request: WebRequest, one: Collection, said: Saying = nothingSaid): Promise<Response> {
  const { db, viewer, clock } = request;
  const of = { authority_code: one.authority_code, collection_id: one.id };
  const waits = one.status === "draft" ? await publicationOf(db, of, clock.now()) : undefined;
  const props = {
    collection: one,
    items: await itemsOf(db, one.id),
    said,
    mayEdit: decide(viewer, "collection.edit", collectionFacts(one)).allowed,
    waitsFor: waits ? waitsForWords[waits] : undefined,
    days: (await publicationSettingsOf(db, one.authority_code)).consultation_days,
    consultation: (await consultationsOn(db, { collection_id: one.id }))[0],
  };
  return page(request, <EditPage {...props} />, {
    title: one.title,
    hasErrors: hasErrorsIn(said),
    status: statusOf(said),
    backLink: { href: "/my-collections", text: "Back to collections of your authority" },
  });
}

export async function aboutPage(request: WebRequest, one: Collection, said: Saying = nothingSaid): Promise<Response> {
  return page(request, <AboutPage collection={one} said={said} />, {
    title: "What the collection is",
    hasErrors: hasErrorsIn(said),
    status: statusOf(said),
    backLink: { href: `/collections/${one.slug}/edit`, text: "Back to the collection" },
  });
}

export async function itemPage(
  request: WebRequest,
  one: Collection,
  itemId: string,
  said: Saying = nothingSaid,
): Promise<Response> {
  const item = (await itemsOf(request.db, one.id)).find(({ id }) => id === itemId);
  if (!item) throw new NotFoundError();
  return page(request, <ItemPage collection={one} item={item} said={said} />, {
    title: "The note",
    hasErrors: hasErrorsIn(said),
    status: statusOf(said),
    backLink: { href: `/collections/${one.slug}/edit`, text: "Back to the collection" },
  });
}
