import { Button, Input } from "../../../../design-system/index.ts";
import { hrefOf, type Asked } from "../asked.ts";
import type { NotPlaced } from "../near.ts";

type Props = { asked: Asked; name: string | undefined; notPlaced?: NotPlaced | undefined };

/** From which school miles are measured: for whoever is not signed in, and for another school than one's own. */
export function NearForm({ asked, name, notPlaced }: Props) {
  const { words, facets, exactly, order } = asked;
  return (
    <form method="get" action="/practices" class="waymark-near" novalidate>
      {words === "" ? null : <input type="hidden" name="q" value={words} />}
      {facets.map(({ kind, value }) => (
        <input type="hidden" name={kind} value={value} />
      ))}
      {exactly ? <input type="hidden" name="exactly" value="1" /> : null}
      {order ? <input type="hidden" name="order" value={order} /> : null}
      <Input
        name="near"
        label={{ text: name === undefined ? "School or its postcode" : "Another school or postcode" }}
        hint={{ text: "A name, a URN or a postcode" }}
        value={notPlaced?.typed ?? ""}
        autocomplete="off"
        {...(notPlaced ? { errorMessage: { text: whyNot(notPlaced) } } : {})}
      />
      {notPlaced && notPlaced.mayBe.length > 0 ? (
        <ul class="govuk-list">
          {notPlaced.mayBe.map(({ urn, name: school, town }) => (
            <li>
              <a class="govuk-link" href={hrefOf({ ...asked, near: urn, page: 1 })}>
                {school}
              </a>
              {town ? `, ${town}` : ""}
            </li>
          ))}
        </ul>
      ) : null}
      <Button text="Measure from here" classes="govuk-button--secondary govuk-!-margin-bottom-0" />
    </form>
  );
}

/** What is wrong, and what to do. */
export function whyNot({ typed, mayBe, placeless }: NotPlaced): string {
  if (placeless !== undefined) return `Where ${placeless} is, the register does not say. Choose a school near it`;
  if (mayBe.length > 0) return `Several schools may be meant by “${typed}”. Choose one of them`;
  return `No school in the register has the name, URN or postcode “${typed}”. Check it, or give the name of a school nearby`;
}
