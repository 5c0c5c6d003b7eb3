import type { Block } from "../../write-up.ts";
import { usesOfBlock, type UsedBlock, type UseOfBlock } from "../lineage.ts";

export const blockHref = (ref: string, number: number) => `/practices/${ref}/blocks/${number}`;

type BlockText = Pick<Block, "what" | "active_ingredients" | "lessons">;

/** What a building block says: what it is, what makes it work, what was learned. */
export function BlockTerms({ block }: { block: BlockText }) {
  return (
    <dl class="waymark-block__terms">
      <dt>What we did</dt>
      <dd class="waymark-prose">{block.what}</dd>
      <dt>What makes it work</dt>
      <dd class="waymark-prose">{block.active_ingredients}</dd>
      <dt>What we learned</dt>
      <dd class="waymark-prose">{block.lessons}</dd>
    </dl>
  );
}

type OfPractice = { ref: string; used_by: readonly UseOfBlock[] };

/** A block on its practice's page, with its own address in its title and whoever uses it beneath. */
export function BlockItem({ practice, block }: { practice: OfPractice; block: Block }) {
  return (
    <li class="waymark-block" id={`block-${block.number}`}>
      <h3 class="waymark-block__title">
        <a class="govuk-link govuk-link--no-visited-state" href={blockHref(practice.ref, block.number)}>
          {block.title}
        </a>
      </h3>
      <BlockTerms block={block} />
      <UsedBy uses={usesOfBlock(practice.used_by, block.number)} />
    </li>
  );
}

export function UsedBy({ uses }: { uses: readonly UseOfBlock[] }) {
  if (uses.length === 0) return null;
  return (
    <p class="govuk-body">
      Used by{" "}
      {uses.map(({ ref, title, school }, index) => (
        <>
          {index > 0 ? "; " : ""}
          <a class="govuk-link" href={`/practices/${ref}`}>
            {title}
          </a>{" "}
          ({school})
        </>
      ))}
    </p>
  );
}

/** The blocks of other practices that this one uses. */
export function UsesOfOthers({ uses }: { uses: readonly UsedBlock[] }) {
  if (uses.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">From other practices</h3>
      <ul class="govuk-list govuk-list--bullet">
        {uses.map((use) => (
          <li>
            <UsedBlockWords use={use} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** “Threes that do not change”, from GP-2005 (Quarry Row Infants); or that its practice was withdrawn. */
export function UsedBlockWords({ use: { ref, number, title, practice, school } }: { use: UsedBlock }) {
  if (title === null) {
    return (
      <>
        A building block of{" "}
        <a class="govuk-link" href={`/practices/${ref}`}>
          {ref}
        </a>
        , which has been withdrawn
      </>
    );
  }
  return (
    <>
      Uses{" "}
      <a class="govuk-link" href={blockHref(ref, number)}>
        “{title}”
      </a>{" "}
      from {ref}, {practice} ({school})
    </>
  );
}
