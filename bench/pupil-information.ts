import { measured } from "../test/support/pupil-texts/measured.ts";
import { pupilInformation } from "../src/platform/text/pupil-information/index.ts";
import { genuineTexts } from "../test/support/pupil-texts/index.ts";
import { percentile, runBench } from "./frame.ts";

/*
 * How well what points at a pupil is found: recall by sort, precision and false alarms, on the half of the test set that
 * the rules were not written by and on the demonstration's practices; and what a long text costs.
 */

await runBench("pupil-information", async (add) => {
  const { recall, precision, falseAlarms, bySort } = measured("held-out");
  add({ name: "recall_upn", value: recall.upn, unit: "%", bar: { atLeast: 95 } });
  add({ name: "recall_date_of_birth", value: recall.date_of_birth, unit: "%", bar: { atLeast: 95 } });
  add({ name: "recall_class_list", value: recall.class_list, unit: "%", bar: { atLeast: 95 } });
  add({ name: "recall_narrative", value: recall.narrative, unit: "%", bar: { atLeast: 80 } });
  add({ name: "false_alarm_percent", value: falseAlarms.genuine, unit: "%", bar: { atMost: 2 } });
  add({ name: "false_alarm_percent_demonstration", value: falseAlarms.demonstration, unit: "%", bar: { atMost: 2 } });
  add({ name: "precision", value: precision, unit: "%" });
  for (const { sort, precision: ofSort } of bySort) {
    add({ name: `precision_${sort.replaceAll("-", "_")}`, value: ofSort, unit: "%" });
  }
  add({
    name: "prose_100_kb_work_p50",
    value: percentile(timesOf(prose(100_000)), 0.5),
    unit: "ms",
    bar: { atMost: 50 },
  });
});

function prose(length: number): string {
  const all = genuineTexts().join("\n");
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

/** Of this process alone, in ms, since other work on the machine is not ours to measure. */
function timesOf(text: string): number[] {
  return Array.from({ length: 40 }, () => {
    const before = process.cpuUsage();
    pupilInformation(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
}
