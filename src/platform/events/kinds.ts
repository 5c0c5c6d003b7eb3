/* The kinds of event that are declared, with their sentences, and to whom each may be told. */

/**
 * To whom that something happened may be told. `record`: whoever may read the record. `school`: of those, the author and
 * the school's own readers. `members`: whoever may see who holds a role there. `authority`: the authority's own team.
 * `co_ordinator`: of that team the co-ordinators alone, because it tells who assesses. `self`: only whoever did it. What each means in roles is the policy's to say.
 */
export type Audience = "record" | "school" | "members" | "authority" | "co_ordinator" | "self";

export type Telling<Facts> = {
  toldTo: Audience;
  /** What may be told of it to those who may know that it happened, and not in which words. */
  inShort?: (facts: Facts) => string;
  /** The words themselves only for the author and the school's lead. */
  wordsFor?: "author_and_lead";
  /** Facts of such an event, for the test that tells every kind. */
  example: Facts;
};

type Kind = {
  type: string;
  describe(facts: unknown): string;
  inShort(facts: unknown): string;
  toldTo: Audience;
  wordsFor: "author_and_lead" | null;
  example: unknown;
};

const kinds = new Map<string, Kind>();

export function declareKind<Facts>(type: string, describe: (facts: Facts) => string, telling?: Telling<Facts>): void {
  if (kinds.has(type)) throw new Error(`The event ${type} is declared twice.`);
  const inShort = telling?.inShort ?? describe;
  kinds.set(type, {
    type,
    describe: (facts) => describe(facts as Facts),
    inShort: (facts) => inShort(facts as Facts),
    toldTo: telling?.toldTo ?? "self",
    wordsFor: telling?.wordsFor ?? null,
    example: telling?.example,
  });
}

export function everyKind(): Kind[] {
  return [...kinds.values()];
}

export function kindOf(type: string): Kind | undefined {
  return kinds.get(type);
}

/** The types of the events that may be told to this audience. */
export function kindsToldTo(audience: Audience): string[] {
  return everyKind().flatMap(({ type, toldTo }) => (toldTo === audience ? [type] : []));
}

/** The sentence that tells a stored event; undefined where its kind is not declared, which a test forbids. */
export function describeEvent(
  { type, facts }: { type: string; facts: unknown },
  { inShort = false }: { inShort?: boolean } = {},
): string | undefined {
  const kind = kinds.get(type);
  return inShort ? kind?.inShort(facts) : kind?.describe(facts);
}
