import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { DotPlot } from "./dot-plot.tsx";
import { LineOverYears } from "./line-over-years.tsx";
import { RankedDots } from "./ranked-dots.tsx";
import { linear, roundScale } from "./scale.ts";

const plain = (value: number): string => String(value);

describe("a scale", () => {
  test("is of round numbers that hold every value", () => {
    expect(roundScale([101.2, 108.7])).toEqual({ domain: [100, 110], ticks: [100, 102, 104, 106, 108, 110] });
    expect(roundScale([4, 4]).domain[1]).toBeGreaterThan(4);
  });

  test("places values in proportion, upwards where the drawing goes down", () => {
    expect([0, 5, 10].map(linear([0, 10], [200, 0]))).toEqual([200, 100, 0]);
  });
});

test("a line over years says every figure to whoever cannot see it, and breaks where years are missing", () => {
  const html = render(
    <LineOverYears
      measure="Reading"
      lines={[{ name: "This school", kind: "own", points: [2019, 2022, 2023].map((year) => ({ year, value: 104 })) }]}
      inFigures={plain}
    >
      <p>The table</p>
    </LineOverYears>,
  );
  expect(html).toContain("Reading. This school: 104 in 2019, 104 in 2022, 104 in 2023.");
  expect(html.match(/<line x1/g)).toHaveLength(1);
  expect(html).toContain("The table");
});

test("a dot plot marks the own school and the average", () => {
  const html = render(
    <DotPlot
      measure="Reading"
      dots={[101, 103, 108]}
      own={{ name: "This school", value: 105 }}
      average={{ name: "Average", value: 104 }}
      inFigures={plain}
    >
      <p>The table</p>
    </DotPlot>,
  );
  expect(html).toContain("Reading. This school: 105. Average: 104. 3 others from 101 to 108.");
  expect(html.match(/class="waymark-dot"/g)).toHaveLength(3);
});

test("ranked dots are highest first", () => {
  const rows = [
    { name: "Low", value: 3, kind: "comparator" as const },
    { name: "High", value: 9, kind: "own" as const },
  ];
  expect(render(<RankedDots measure="Share" rows={rows} inFigures={plain} />)).toContain("Share: High 9, Low 3.");
});
