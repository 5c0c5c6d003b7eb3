import { InsetText } from "../../../../design-system/index.ts";
import type { PublishedPractice } from "../../published/published-practice.ts";
import { usesOfBlock, type PublishedBlock } from "../lineage.ts";
import { BlockTerms, UsedBy } from "./block-lineage.tsx";

/** One building block at its own address, which another school can take up without the rest. */
export function BlockPage({ practice, block }: { practice: PublishedPractice; block: PublishedBlock }) {
  const uses = usesOfBlock(practice.used_by, block.number);
  return (
    <div class="govuk-grid-row">
      <article class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">
          Building block {block.number} of {practice.ref}
        </span>
        <h1 class="govuk-heading-l">{block.title}</h1>
        <p class="govuk-body">
          Part of{" "}
          <a class="govuk-link" href={`/practices/${practice.ref}`}>
            {practice.title}
          </a>
          , at{" "}
          <a class="govuk-link" href={`/schools/${practice.school_urn}`}>
            {practice.school_name}
          </a>
          .
        </p>
        {block.is_current ? null : (
          <InsetText text="The school has left this part out of the newest version of its practice. This is how it was last published." />
        )}
        <BlockTerms block={block} />
        <UsedBy uses={uses} />
        {uses.length === 0 ? (
          <p class="govuk-body">
            No other practice says yet that it uses this part. If yours does, say so under “What we did” when you write
            it up: it is {practice.ref}/{block.number}.
          </p>
        ) : null}
      </article>
    </div>
  );
}
