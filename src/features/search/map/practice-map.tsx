import { projection } from "../../organisations/index.ts";
import type { Dot, Practising } from "./queries.ts";
import { townLabels } from "./towns.ts";

type Props = { schools: readonly Practising[]; others: readonly Dot[]; caption: string };

const size = 320;

/**
 * Schools as dots by their grid references: all of them faintly, and those that practise something, larger with each
 * practice; these with the names of their towns. The table beside says the same.
 */
export function PracticeMap({ schools, others, caption }: Props) {
  const placed = schools.flatMap((school) => {
    const { easting, northing } = school;
    return easting === null || northing === null ? [] : [{ ...school, easting, northing }];
  });
  const place = projection([...others, ...placed]);
  const towns = townLabels(
    placed.map((school) => ({ town: school.town, ...place(school) })),
    size,
  );
  const faint = others.map((dot) => {
    const { x, y } = place(dot);
    return `M${x} ${y}h0`;
  });
  return (
    <figure class="waymark-figure govuk-!-margin-0">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        width={size}
        height={size}
        role="img"
        aria-label={caption}
        class="waymark-map"
      >
        <rect width={size} height={size} fill="none" stroke="#a8a29e" />
        <path d={faint.join("")} stroke="#a8a29e" stroke-width="4" stroke-linecap="round" fill="none" />
        {placed.map((school) => {
          const { x, y } = place(school);
          const r = Math.min(10, 5 + school.practices);
          return (
            <circle cx={x} cy={y} r={r} fill="#14532d" stroke="#fffdf8" stroke-width="1.5">
              <title>{`${school.name}: ${school.practices}`}</title>
            </circle>
          );
        })}
        {towns.map(({ town, x, y, side }) => (
          <text class="waymark-map__town" x={x} y={y} dy="0.35em" text-anchor={side === "left" ? "end" : "start"}>
            {town}
          </text>
        ))}
      </svg>
      <figcaption class="govuk-body-s">{caption}</figcaption>
    </figure>
  );
}
