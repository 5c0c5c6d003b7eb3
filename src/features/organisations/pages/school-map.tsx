import type { MapDot } from "../queries.ts";

type Place = { easting: number; northing: number };

const size = 320;
const margin = 12;

/** The open schools of an authority as dots by their grid references, one of them marked: where a school is, without a map. */
export function SchoolMap({ dots, marked, caption }: { dots: readonly MapDot[]; marked: Place; caption: string }) {
  const place = projection([...dots, marked]);
  const at = place(marked);
  return (
    <figure class="waymark-figure govuk-!-margin-0">
      <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} role="img" aria-label={caption}>
        <rect width={size} height={size} fill="none" stroke="#a8a29e" />
        {dots.map((dot) => {
          const { x, y } = place(dot);
          return <circle cx={x} cy={y} r="2.5" fill="#14532d" fill-opacity="0.55" />;
        })}
        <circle cx={at.x} cy={at.y} r="9" fill="#ffc928" stroke="#1c1917" stroke-width="2" />
        <circle cx={at.x} cy={at.y} r="3" fill="#1c1917" />
      </svg>
      <figcaption class="govuk-body-s">{caption}</figcaption>
    </figure>
  );
}

/**
 * From metres of the national grid to the square, north upwards, both ways on one scale. The frame leaves out the farthest 1% on each
 * side, so that one wrong reference does not shrink the rest to a spot; what lies outside is drawn on the edge.
 */
export function projection(places: readonly Place[]): (place: Place) => { x: number; y: number } {
  const west = share(places, "easting", 0.01);
  const east = share(places, "easting", 0.99);
  const south = share(places, "northing", 0.01);
  const north = share(places, "northing", 0.99);
  const metres = Math.max(east - west, north - south, 1_000);
  const scale = (size - 2 * margin) / metres;
  const fit = (value: number): number => Math.round(Math.min(size - margin / 2, Math.max(margin / 2, value)) * 10) / 10;
  return ({ easting, northing }) => ({
    x: fit(size / 2 + (easting - (west + east) / 2) * scale),
    y: fit(size / 2 - (northing - (south + north) / 2) * scale),
  });
}

function share(places: readonly Place[], of: keyof Place, portion: number): number {
  const sorted = places.map((place) => place[of]).toSorted((a, b) => a - b);
  return sorted[Math.round(portion * (sorted.length - 1))] ?? 0;
}
