import { TaskList } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { nameOf } from "../../practices/index.ts";
import { daysUntil, hasLapsed } from "../kitemarks/dates.ts";
import { levelWords } from "../kitemarks/rules.ts";
import type { Revocation } from "../revocations/queries.ts";
import type { Ending, Renewal } from "./queries.ts";

type Props = { waiting: Renewal[]; ending: Ending[]; proposed: Revocation[]; today: string };

/** Kitemarks in time, for the authority: what waits to be renewed, what ends soon, and what has lapsed. */
export function RenewalsPage({ waiting, ending, proposed, today }: Props) {
  const soon = ending.filter(({ valid_until }) => !hasLapsed(valid_until, today));
  const lapsed = ending.filter(({ valid_until }) => hasLapsed(valid_until, today));
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Kitemarks to renew, ending soon and lapsed</h1>
        {waiting.length + ending.length + proposed.length === 0 ? (
          <p class="waymark-empty">
            No kitemark ends within 90 days, and none has lapsed. Those that do are listed here, and schools that still
            do what they wrote ask to renew them.
          </p>
        ) : null}
        <Listed
          heading="Schools that ask to renew"
          items={waiting.map((one) => ({
            title: { text: nameOf(one) },
            href: `/renewals/${one.id}`,
            hint: { text: `${one.ref} · ${one.school_name} · asked ${date(one.asked_at)}` },
            status: { text: levelWords[one.level] },
          }))}
        />
        <Listed
          heading="Proposed to be revoked"
          items={proposed.map((one) => ({
            title: { text: nameOf(one) },
            href: `/practices/${one.ref}/revocation`,
            hint: {
              text: `${one.ref} · ${one.school_name} · proposed by ${one.proposed_by_name}, ${date(one.proposed_at)}`,
            },
            status: { text: "Waits for a second person" },
          }))}
        />
        <Listed heading="Ending within 90 days" items={soon.map((one) => endingItem(one, today))} />
        <Listed heading="Lapsed" items={lapsed.map((one) => endingItem(one, today))} />
      </div>
    </div>
  );
}

function endingItem(one: Ending, today: string) {
  const left = daysUntil(one.valid_until, today);
  const when = left < 0 ? `lapsed after ${date(one.valid_until)}` : `until ${date(one.valid_until)}`;
  return {
    title: { text: nameOf(one) },
    href: `/practices/${one.ref}`,
    hint: { text: `${one.ref} · ${one.school_name} · ${when}${one.reminded && left >= 0 ? " · reminded" : ""}` },
    status: { text: left < 0 ? `${inDays(-left)} ago` : inDays(left) },
  };
}

const inDays = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;

function Listed({ heading, items }: { heading: string; items: Parameters<typeof TaskList>[0]["items"] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <TaskList idPrefix={heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")} items={items} />
    </>
  );
}
