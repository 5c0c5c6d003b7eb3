import { KITEMARK_NAMES, WaymarkDisc } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { SchoolMark } from "../queries.ts";

type Props = {
  marks: readonly SchoolMark[];
  /** Today in London, "2026-11-21". */
  today: string;
};

/** The school's kitemarks, each with its disc and its certificate. A school without one has no such section. */
export function SchoolMarks({ marks, today }: Props) {
  if (marks.length === 0) return null;
  return (
    <section aria-labelledby="kitemarks">
      <h2 class="govuk-heading-m" id="kitemarks">
        Kitemarks
      </h2>
      <ul class="waymark-marks">
        {marks.map(({ ref, title, level, valid_until }) => {
          const lapsed = valid_until < today;
          return (
            <li class="waymark-mark">
              <WaymarkDisc level={level} lapsed={lapsed} size={48} label="" />
              <div>
                <a class="govuk-link" href={`/practices/${ref}/kitemark`}>
                  {title}
                </a>
                <br />
                {KITEMARK_NAMES[level]}, {lapsed ? "lapsed after" : "until"} {date(valid_until)}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
