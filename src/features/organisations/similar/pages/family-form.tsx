import { Button, Select } from "../../../../design-system/index.ts";
import { methodNames, similarityMethods } from "../../../../platform/similarity/index.ts";
import { counts, largestLimit, type FamilyAsked } from "../family-asked.ts";

/** Method, weights, limit and number, as a form that asks for the same page again: it works without a script. */
export function FamilyForm({ urn, asked }: { urn: string; asked: FamilyAsked }) {
  const { method, weights, limit, count } = asked;
  return (
    <form method="get" action={`/schools/${urn}/family`} aria-label="How alike is measured">
      <h2 class="govuk-heading-m">How alike is measured</h2>
      <Select
        id="method"
        name="method"
        label={{ text: "Method" }}
        items={methodNames.map((name) => ({
          value: name,
          text: similarityMethods[name].title,
          selected: name === method.name,
        }))}
      />
      <fieldset class="govuk-fieldset govuk-!-margin-bottom-4">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">How much each measure counts</legend>
        <p class="govuk-hint">0 leaves a measure out.</p>
        {method.variables.map(({ column, label }) => (
          <Slider id={`w_${column}`} label={label} value={weights[column] ?? 0} most={100} step={5} />
        ))}
      </fieldset>
      <Slider id="limit" label="No farther than (0 for no limit)" value={limit ?? 0} most={largestLimit} step={0.1} />
      <Select
        id="count"
        name="count"
        label={{ text: "How many schools" }}
        items={counts.map((one) => ({ value: String(one), text: String(one), selected: one === count }))}
      />
      <Button text="Show this family" />
      <p class="govuk-body">
        <a class="govuk-link" href={`/schools/${urn}/family?method=${method.name}`}>
          As the method has it
        </a>
      </p>
    </form>
  );
}

type SliderProps = { id: string; label: string; value: number; most: number; step: number };

function Slider({ id, label, value, most, step }: SliderProps) {
  return (
    <div class="waymark-slider">
      <label class="govuk-label" for={id}>
        {label}: <strong>{value}</strong>
      </label>
      <input type="range" id={id} name={id} min="0" max={most} step={step} value={value} />
    </div>
  );
}
