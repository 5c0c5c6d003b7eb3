import type { WebRequest } from "../../../web/index.ts";
import { CollectionBody } from "./pages/collection-body.tsx";
import { collectionById, itemsOf } from "./queries.ts";

/** A collection as it will be read, for those who comment on it before it is published. */
export async function collectionToRead({ db }: WebRequest, id: string) {
  const collection = await collectionById(db, id);
  return <CollectionBody collection={collection} items={await itemsOf(db, id)} />;
}
