import { SummaryList } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { Prose } from "../../../practices/index.ts";
import type { Adoption } from "../queries.ts";
import { wishedForWords } from "../words.ts";

/** What was asked, by whom, and for when; the words and the name until they are removed. */
export function AskedFor({ adoption }: { adoption: Adoption }) {
  return (
    <SummaryList
      rows={[
        ...(adoption.archived_at === null ? inTheirWords(adoption) : []),
        { key: { text: "When" }, value: { text: wishedForWords[adoption.wished_for] } },
        {
          key: { text: "Asked" },
          value: { text: `${adoption.asker_name}, ${adoption.school_name}, ${date(adoption.asked_at)}` },
        },
      ]}
    />
  );
}

const inTheirWords = ({ draws, context }: Adoption) => [
  { key: { text: "What draws them" }, value: { children: <Prose text={draws} /> } },
  { key: { text: "Their school" }, value: { children: <Prose text={context} /> } },
];
