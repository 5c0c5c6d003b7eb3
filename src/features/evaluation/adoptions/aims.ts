import type { Database } from "../../../platform/database/index.ts";

export type Aim = { code: string; name: string; suggested: boolean };

/** Words that stand in nearly every measure, and tell nothing apart. */
const tooCommon = new Set(
  "a an and at average by end expected for from in key more of on or pupils pupil reached score standard stage the their to who with".split(
    " ",
  ),
);

const wordsOf = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2 && !tooCommon.has(word)),
  );

/**
 * The published indicators that an adoption may aim at, those first that share a telling word with what the practice
 * measured, the more words the higher. A guess that a person confirms: it chooses nothing.
 */
export function rankedAims(measures: readonly string[], indicators: readonly { code: string; name: string }[]): Aim[] {
  const measured = wordsOf(measures.join(" "));
  const shared = ({ name }: { name: string }) => [...wordsOf(name)].filter((word) => measured.has(word)).length;
  return indicators
    .map(({ code, name }) => ({ code, name, shared: shared({ name }) }))
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ code, name, shared: count }) => ({ code, name, suggested: count > 0 }));
}

/** The indicators in which this school has had a figure, or could: those that have a better way. */
export async function aimsFor(
  db: Database,
  { version_id, school_urn }: { version_id: string; school_urn: string },
): Promise<Aim[]> {
  const measures = await db
    .selectFrom("practice_measures")
    .select("indicator")
    .where("version_id", "=", version_id)
    .execute();
  const indicators = await db
    .selectFrom("indicators")
    .select(["code", "name"])
    .where("direction", "!=", "none")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("indicator_values as value")
          .select("value.year")
          .whereRef("value.indicator_code", "=", "indicators.code")
          .where("value.urn", "=", school_urn),
      ),
    )
    .orderBy("position")
    .execute();
  return rankedAims(
    measures.flatMap(({ indicator }) => indicator ?? []),
    indicators,
  );
}
