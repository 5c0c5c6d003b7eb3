import { changedInWords, recurring, saidOf, smallestBase, type BlockInUse } from "../variants.ts";

type Props = {
  blocks: readonly BlockInUse[];
  adopters: { preparing: number; delivering: number; sustained: number; stopped: number };
  /** The schools that agreed to be named. */
  named: readonly { urn: string; name: string }[];
};

const schools = (count: number) => (count === 1 ? "1 school" : `${count} schools`);

/** What other schools made of it: who took it up, which parts they changed, and which recur where it did better. */
export function VariantsSection({ blocks, adopters, named }: Props) {
  const changed = blocks.filter((one) => changedInWords(one) || one.named.length > 0);
  const often = recurring(blocks);
  return (
    <section class="waymark-practice__section" id="other-schools">
      <h2 class="govuk-heading-m">What other schools made of it</h2>
      <p class="govuk-body">{takenUpInWords(adopters)}</p>
      {named.length > 0 ? (
        <p class="govuk-body">
          Of these{" "}
          {named.map(({ urn, name }, index) => (
            <>
              {index === 0 ? "" : index === named.length - 1 ? " and " : ", "}
              <a class="govuk-link" href={`/schools/${urn}`}>
                {name}
              </a>
            </>
          ))}{" "}
          agreed to be named.
        </p>
      ) : null}
      {changed.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">What they changed</h3>
          <ul class="govuk-list govuk-list--spaced">
            {changed.map((block) => (
              <li>
                <strong>{block.title}</strong>
                {changedInWords(block) ? `: ${changedInWords(block)?.toLowerCase()}` : ""}
                <Named block={block} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {often.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">What those kept for whom it got better</h3>
          <ul class="govuk-list govuk-list--bullet">
            {often.map((block) => (
              <li>
                {block.title}: kept in {block.keptWhereBetter} of {block.saidWhereBetter} schools whose latest figure
                was better than before
              </li>
            ))}
          </ul>
          <p class="govuk-body-s">What recurs is where to look first. It does not show what caused the change.</p>
        </>
      ) : null}
      {blocks.length > 0 && Math.max(...blocks.map(saidOf)) < smallestBase ? (
        <p class="govuk-body-s">
          Fewer than {smallestBase} schools have said what they kept, so nothing is counted yet.
        </p>
      ) : null}
    </section>
  );
}

function takenUpInWords({ preparing, delivering, sustained, stopped }: Props["adopters"]): string {
  const total = preparing + delivering + sustained + stopped;
  const parts = [
    preparing > 0 ? `${preparing} getting ready` : "",
    delivering > 0 ? `${delivering} delivering` : "",
    sustained > 0 ? `${sustained} sustaining it` : "",
    stopped > 0 ? `${stopped} stopped` : "",
  ];
  return `${schools(total)} took it up: ${parts.filter((part) => part !== "").join(", ")}.`;
}

function Named({ block }: { block: BlockInUse }) {
  if (block.named.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet govuk-!-margin-top-1">
      {block.named.map(({ school, urn, use, said }) => (
        <li>
          <a class="govuk-link" href={`/schools/${urn}`}>
            {school}
          </a>
          {use === "dropped" ? " dropped it" : ""}: {said}
        </li>
      ))}
    </ul>
  );
}
