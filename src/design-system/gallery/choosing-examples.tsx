import { Checkboxes } from "../checkboxes/checkboxes.tsx";
import { Fieldset } from "../fieldset/fieldset.tsx";
import { Input } from "../input/input.tsx";
import { Radios } from "../radios/radios.tsx";
import { Select } from "../select/select.tsx";
import type { Examples } from "./example.tsx";

export const choosing: Examples = {
  Radios: (
    <Radios
      name="compared"
      fieldset={{ legend: { text: "Compared with whom?", classes: "govuk-fieldset__legend--s" } }}
      items={[
        { value: "same", text: "The same pupils before" },
        { value: "national", text: "Pupils in England" },
        {
          value: "others",
          text: "Other pupils",
          conditional: { children: <Input name="who" label={{ text: "Which pupils?" }} /> },
        },
      ]}
      value="national"
    />
  ),
  Checkboxes: (
    <Checkboxes
      name="phases"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: "Which phases?", classes: "govuk-fieldset__legend--s" } }}
      items={[
        { value: "early-years", text: "Early years" },
        { value: "primary", text: "Primary" },
        { value: "secondary", text: "Secondary" },
      ]}
      values={["primary"]}
    />
  ),
  Select: (
    <Select
      name="route"
      label={{ text: "How was it found?" }}
      items={[
        { value: "", text: "Choose one" },
        { value: "self-evaluation", text: "Self-evaluation" },
        { value: "visit", text: "An adviser’s visit" },
      ]}
    />
  ),
  Fieldset: (
    <Fieldset legend={{ text: "Who to ask", classes: "govuk-fieldset__legend--s" }}>
      <Input name="contact" label={{ text: "Name" }} />
    </Fieldset>
  ),
};
