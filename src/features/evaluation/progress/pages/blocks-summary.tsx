import { Tag } from "../../../../design-system/index.ts";
import type { Adoption } from "../../adoptions/queries.ts";
import { useWords, type BlockSaid, type BlockUse } from "../queries.ts";

const tags: Record<BlockUse, string> = {
  kept: "govuk-tag--green",
  adapted: "govuk-tag--blue",
  dropped: "govuk-tag--grey",
};

/** What became of each part of the practice in the school that took it up. */
export function BlocksSummary({
  adoption,
  blocks,
  maySay,
}: {
  adoption: Adoption;
  blocks: readonly BlockSaid[];
  maySay: boolean;
}) {
  const said = blocks.some(({ use }) => use !== null);
  return (
    <section aria-labelledby="blocks">
      <h2 class="govuk-heading-m" id="blocks">
        What became of each part
      </h2>
      {said ? (
        <ul class="govuk-list govuk-list--spaced">
          {blocks.map((block) => (
            <li>
              {block.title} {block.use ? <Tag text={useWords[block.use]} classes={tags[block.use]} /> : "(not said)"}
              {block.said ? (
                <>
                  <br />
                  {block.said}
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p class="govuk-body">
          {adoption.school_name} has not said yet which parts it keeps, adapts or drops. It is what the next school
          would most like to know.
        </p>
      )}
      {maySay ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/adoptions/${adoption.id}/blocks`}>
            Say what you keep, adapt and drop
          </a>
        </p>
      ) : null}
    </section>
  );
}
