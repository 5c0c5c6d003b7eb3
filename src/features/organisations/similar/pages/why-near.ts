import type { SimilarSchool, SimilarSchools } from "../similar-schools.ts";

/** What two schools have alike, in the words of the method’s three nearest measures: "Pupils 104 and 98; both rural". Pure. */
export function whyNear({ method, own }: SimilarSchools, { values }: SimilarSchool): string {
  const told = method.variables.flatMap(({ column, label }, index) => {
    const [mine, theirs] = [own[index], values[index]];
    if (mine === undefined || theirs === undefined || Number.isNaN(mine) || Number.isNaN(theirs)) return [];
    return [inWords(column, label, mine, theirs)];
  });
  return told.slice(0, 5).join("; ");
}

function inWords(column: string, label: string, mine: number, theirs: number): string {
  if (column === "log_roll") return `${Math.round(2 ** theirs)} pupils (${Math.round(2 ** mine)} here)`;
  if (column === "urban") {
    const place = (value: number): string => (value === 1 ? "urban" : "rural");
    return mine === theirs ? `both ${place(mine)}` : `${place(theirs)} (${place(mine)} here)`;
  }
  const short = { fsm_percent: "FSM", sen_percent: "SEN", eal_percent: "EAL" }[column] ?? label;
  const percent = column.endsWith("_percent") ? "%" : "";
  return `${short} ${round(theirs)}${percent} (${round(mine)}${percent})`;
}

const round = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
