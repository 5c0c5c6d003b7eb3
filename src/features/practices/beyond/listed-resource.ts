import type { BeyondAnswers } from "./keep-beyond.ts";
import { hostOf, publicWebAddress, type Licence, type Phase } from "./rules.ts";

/* One row of the Department for Education's list of resources (RISE, 2026), as practice from beyond the authority. */

/** What is wrong with a row, as the rest of "row 7 …". */
export class RowRefused extends Error {
  override name = "RowRefused";
}

/** The list itself is Crown copyright under this licence; each resource has its own. */
const listedBy = "The Department for Education’s list of RISE resources (Open Government Licence v3.0)";

/** The themes of each subcategory of the list. */
const themesOf: Readonly<Record<string, readonly string[]>> = {
  literacy: ["literacy"],
  maths: ["mathematics"],
  science: ["science"],
  attendance: ["attendance"],
  send: ["send"],
  "disadvantaged pupils": ["disadvantage"],
  "curriculum and teaching": ["teaching"],
  "leadership and training": ["leadership"],
};

const phaseOf: Readonly<Record<string, Phase>> = {
  "early years": "early_years",
  primary: "primary",
  secondary: "secondary",
  "post-16": "post_16",
  special: "special",
};

/** Who publishes at an address, by the end of its host; what is published on GOV.UK is under the Open Government Licence. */
const publishers: readonly { host: string; source: string; licence: Licence }[] = [
  { host: "gov.uk", source: "Department for Education", licence: "ogl_v3" },
  { host: "educationendowmentfoundation.org.uk", source: "Education Endowment Foundation", licence: "own_terms" },
  { host: "eef.dev", source: "Education Endowment Foundation", licence: "own_terms" },
  {
    host: "ncetm.org.uk",
    source: "National Centre for Excellence in the Teaching of Mathematics",
    licence: "own_terms",
  },
  { host: "childrenscommissioner.gov.uk", source: "Children’s Commissioner for England", licence: "own_terms" },
  { host: "thenational.academy", source: "Oak National Academy", licence: "own_terms" },
];

/** Reads a row by the names of its columns. Throws RowRefused where it cannot be kept. */
export function beyondFromRow(cells: Readonly<Record<string, string>>): BeyondAnswers & { listedBy: string } {
  const said = (name: string) => (cells[name] ?? "").trim();
  const title = lineOf(said("resourceTitle"), "title", 200);
  const description = lineOf(said("resourceDescription"), "description", 600);
  const address = publicWebAddress(said("resourceUrl"));
  if (address === undefined)
    throw new RowRefused(`has no address of the public web (“${said("resourceUrl").slice(0, 40)}”)`);
  const themes = themesOf[said("subcategory").toLowerCase()];
  if (!themes) throw new RowRefused(`has a subcategory that is not known (“${said("subcategory").slice(0, 40)}”)`);
  const phases = [...new Set(said("educationStages").split("|").map(phaseFrom))];
  const { source, licence } = publisherOf(hostOf(address));
  return { kind: "national", title, description, address, source, licence, phases, themes: [...themes], listedBy };
}

function lineOf(text: string, name: string, most: number): string {
  if (text === "") throw new RowRefused(`has no ${name}`);
  if (text.length > most) throw new RowRefused(`has a ${name} of more than ${most} characters`);
  if (text.includes("\uFFFD") || text.includes("\0")) throw new RowRefused(`has a ${name} that is not UTF-8 text`);
  return text;
}

function phaseFrom(stage: string): Phase {
  const phase = phaseOf[stage.trim().toLowerCase()];
  if (!phase) throw new RowRefused(`has a stage that is not known (“${stage.trim().slice(0, 40)}”)`);
  return phase;
}

function publisherOf(host: string): { source: string; licence: Licence } {
  const isOf = (end: string) => host === end || host.endsWith(`.${end}`);
  const found = publishers
    .filter((one) => isOf(one.host))
    .toSorted((one, other) => other.host.length - one.host.length)[0];
  return found ?? { source: host.replace(/^www\./, ""), licence: "own_terms" };
}
