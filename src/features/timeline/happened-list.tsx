import { dateAndTime } from "../../platform/text/dates.ts";
import type { Told } from "./what-happened.ts";

/** What happened, as sentences with their times; with `named`, each says on which record. */
export function HappenedList({ told, named = false }: { told: readonly Told[]; named?: boolean }) {
  return (
    <ul class="govuk-list govuk-list--spaced waymark-happened">
      {told.map(({ who, what, at, record }) => (
        <li>
          <strong>{who}</strong> <span class="waymark-prose">{what}</span>
          <br />
          <span class="govuk-hint waymark-happened__when">
            {dateAndTime(at)}
            {named && record ? (
              <>
                {" · "}
                {record.href ? (
                  <a class="govuk-link" href={record.href}>
                    {record.name}
                  </a>
                ) : (
                  record.name
                )}
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
