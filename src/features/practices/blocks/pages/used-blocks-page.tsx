import { Button, SearchBox } from "../../../../design-system/index.ts";
import { nameOf } from "../../name-of.ts";
import type { PracticeRecord } from "../../queries.ts";
import { sectionHref } from "../../sections.ts";
import type { FoundBlock, UsedBlock } from "../lineage.ts";
import { blockHref, UsedBlockWords } from "./block-lineage.tsx";

export type UsedBlocksPageProps = {
  record: PracticeRecord;
  uses: readonly UsedBlock[];
  asked: string;
  found: readonly FoundBlock[];
};

/** Which blocks of other practices a draft uses: found by reference or by words, and named with one click. */
export function UsedBlocksPage({ record, uses, asked, found }: UsedBlocksPageProps) {
  const address = `/drafts/${record.id}/used-blocks`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{nameOf(record)}</span>
        <h1 class="govuk-heading-l">Parts that come from other practices</h1>
        <p class="govuk-body">
          If you took something up from a practice that is published here, name the building block. Readers can then see
          where it began, and its school sees who uses it.
        </p>
        <Named uses={uses} address={address} />
        <SearchBox
          action={address}
          label="Find a building block"
          hint="By reference, such as GP-2005, or by words in its title"
          value={asked}
        />
        {asked === "" ? null : <Found found={found} address={address} asked={asked} />}
        <p class="govuk-body">
          <a class="govuk-link" href={sectionHref(record.id, "what-we-did")}>
            Back to what we did
          </a>
        </p>
      </div>
    </div>
  );
}

function Named({ uses, address }: { uses: readonly UsedBlock[]; address: string }) {
  if (uses.length === 0) return <p class="govuk-body">None is named yet.</p>;
  return (
    <ul class="govuk-list govuk-list--spaced">
      {uses.map((use) => (
        <li>
          <form method="post" action={`${address}/removals`}>
            <UsedBlockWords use={use} />{" "}
            <button type="submit" class="waymark-link-button" name="block" value={`${use.ref}/${use.number}`}>
              Take it out<span class="govuk-visually-hidden"> {`${use.ref}/${use.number}`}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function Found({ found, address, asked }: { found: readonly FoundBlock[]; address: string; asked: string }) {
  if (found.length === 0) {
    return (
      <p class="govuk-body">
        No published building block was found for “{asked}”. Try another word, or the reference of its practice.
      </p>
    );
  }
  return (
    <form method="post" action={address}>
      {found.map(({ ref, number, title, practice, school }) => (
        <section class="govuk-!-margin-bottom-4">
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
            <a class="govuk-link" href={blockHref(ref, number)}>
              {title}
            </a>
          </h2>
          <p class="govuk-body govuk-!-margin-bottom-1">
            {ref}, {practice} ({school})
          </p>
          <Button
            text="We use this"
            classes="govuk-button--secondary"
            name="block"
            value={`${ref}/${number}`}
            attributes={{ "aria-label": `We use “${title}” from ${ref}` }}
          />
        </section>
      ))}
    </form>
  );
}
