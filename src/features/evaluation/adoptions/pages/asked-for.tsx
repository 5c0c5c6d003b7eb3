import { SummaryList } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { Prose } from "../../../practices/index.ts";
import type { Adoption } from "../queries.ts";
import { wishedForWords } from "../words.ts";

/** What was asked, by whom, and for when. */
export function AskedFor({ adoption }: { adoption: Adoption }) {
  return (
    <SummaryList
      rows={[
        { key: { text: "What draws them" }, value: { children: <Prose text={adoption.draws} /> } },
        { key: { text: "Their school" }, value: { children: <Prose text={adoption.context} /> } },
        { key: { text: "When" }, value: { text: wishedForWords[adoption.wished_for] } },
        {
          key: { text: "Asked" },
          value: { text: `${adoption.asker_name}, ${adoption.school_name}, ${date(adoption.asked_at)}` },
        },
      ]}
    />
  );
}
