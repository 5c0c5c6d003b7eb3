import type { ComponentChildren } from "preact";
import { date } from "../../../platform/text/dates.ts";
import { wordFor, words } from "../words.ts";
import type { PublishedPractice } from "./published-practice.ts";

const phaseNames: Record<string, string> = {
  nursery: "Nursery",
  primary: "Primary",
  middle_deemed_primary: "Middle (deemed primary)",
  middle_deemed_secondary: "Middle (deemed secondary)",
  secondary: "Secondary",
  all_through: "All-through",
  sixteen_plus: "16 plus",
  not_applicable: "Not applicable",
};

/** The school as the register had it on the day that the practice was submitted, and what the practice was part of. */
export function SchoolContext({ practice }: { practice: PublishedPractice }) {
  const percent = (value: number | null) => (value === null ? null : `${value}%`);
  return (
    <>
      <h2 class="govuk-heading-s">The school{practice.context_on ? ` on ${date(practice.context_on)}` : ""}</h2>
      <dl class="waymark-facts">
        <Fact name="Name">{practice.context_school_name ?? practice.school_name}</Fact>
        <Fact name="Phase">{practice.context_phase ? phaseNames[practice.context_phase] : null}</Fact>
        <Fact name="Setting">{practice.context_setting}</Fact>
        <Fact name="Pupils">{practice.context_roll?.toLocaleString("en-GB")}</Fact>
        <Fact name="Free school meals">{percent(practice.context_fsm_percent)}</Fact>
        <Fact name="Special educational needs">{percent(practice.context_sen_percent)}</Fact>
        <Fact name="English as an additional language">{percent(practice.context_eal_percent)}</Fact>
      </dl>
      <h2 class="govuk-heading-s">For whom</h2>
      <dl class="waymark-facts">
        <Fact name="Scale">{wordFor(words.scales, practice.scale)}</Fact>
        <Fact name="Phases">{practice.phases.map((phase) => wordFor(words.phases, phase)).join(", ")}</Fact>
        <Fact name="Key stages">{practice.key_stages.map((stage) => wordFor(words.keyStages, stage)).join(", ")}</Fact>
        <Fact name="Where the idea came from">{wordFor(words.origins, practice.origin)}</Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
