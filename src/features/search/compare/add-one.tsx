import type { ComponentChildren } from "preact";
import { Button, Details, Input, Radios } from "../../../design-system/index.ts";
import type { Card } from "../results/cards.ts";

type Props = {
  practices: readonly { ref: string }[];
  others: readonly Card[];
  notFound: string | undefined;
  signedIn: boolean;
};

/**
 * One more beside those that are there: picked from what is like them, or by its reference. Forms rather than links, so
 * that no crawler walks every four of a thousand practices.
 */
export function AddOne({ practices, others, notFound, signedIn }: Props) {
  if (others.length === 0) return <ByReference practices={practices} notFound={notFound} />;
  return (
    <>
      <Beside practices={practices}>
        <Radios
          name="add"
          fieldset={{ legend: { text: "Add another practice", classes: "govuk-fieldset__legend--m" } }}
          hint={{ text: signedIn ? "From your list, and others on the same themes" : "Others on the same themes" }}
          classes="govuk-radios--small"
          items={others.map(({ ref, title, school }) => ({ value: ref, text: `${title} (${school})` }))}
        />
        <Button text="Add it" classes="govuk-button--secondary" />
      </Beside>
      <Details summaryText="Add one by its reference" open={notFound !== undefined}>
        <ByReference practices={practices} notFound={notFound} />
      </Details>
    </>
  );
}

function Beside({ practices, children }: Pick<Props, "practices"> & { children: ComponentChildren }) {
  return (
    <form class="waymark-noprint" action="/compare" method="get">
      {practices.map(({ ref }) => (
        <input type="hidden" name="ref" value={ref} />
      ))}
      {children}
    </form>
  );
}

function ByReference({ practices, notFound }: Pick<Props, "practices" | "notFound">) {
  return (
    <Beside practices={practices}>
      <Input
        id="add-reference"
        name="add"
        classes="govuk-input--width-10"
        label={{ text: practices.length === 0 ? "Add a practice" : "Add another practice" }}
        hint={{ text: "Its reference, such as GP-2047" }}
        value={notFound ?? ""}
        {...(notFound === undefined
          ? {}
          : { errorMessage: { text: `“${notFound}” is no reference. It begins with GP and ends in a number` } })}
      />
      <Button text="Add it" classes="govuk-button--secondary" />
    </Beside>
  );
}
