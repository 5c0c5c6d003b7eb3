import { KITEMARK_NAMES } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { PublishedPractice } from "../../practices/index.ts";
import { AddOne } from "./add-one.tsx";
import { compareHref, mostCompared, sharedListHref } from "./chosen.ts";
import type { Card } from "../results/cards.ts";
import { rowsOf } from "./compared.tsx";

export type ComparePageProps = {
  practices: readonly PublishedPractice[];
  withdrawn: readonly string[];
  unknown: readonly string[];
  tooMany: boolean;
  /** What was typed to be added and is no reference. */
  notFound: string | undefined;
  /** What may be put beside them. */
  others: readonly Card[];
  signedIn: boolean;
  today: string;
};

export function ComparePage(props: ComparePageProps) {
  const { practices, today } = props;
  return (
    <>
      <h1 class="govuk-heading-l">Compare practices</h1>
      <Notes {...props} />
      {practices.length === 1 ? <AddOne {...props} /> : null}
      {practices.length === 0 ? <NothingCompared /> : <SideBySide practices={practices} today={today} />}
      {practices.length !== 1 && practices.length < mostCompared ? <AddOne {...props} /> : null}
      {practices.length > 1 ? (
        <p class="govuk-body waymark-noprint">
          The address of this page is the comparison: send it, or keep it. You can also{" "}
          <a class="govuk-link" href={sharedListHref(practices.map(({ ref }) => ref))}>
            see these as a list
          </a>
          .
        </p>
      ) : null}
    </>
  );
}

function Notes({ withdrawn, unknown, tooMany }: ComparePageProps) {
  return (
    <>
      {withdrawn.map((ref) => (
        <p class="govuk-body">
          {ref} has been withdrawn.{" "}
          <a class="govuk-link" href={`/practices/${ref}`}>
            Read why
          </a>
        </p>
      ))}
      {unknown.map((ref) => (
        <p class="govuk-body">There is no practice with the reference {ref}.</p>
      ))}
      {tooMany ? <p class="govuk-body">Four can be compared at a time. These are the first four.</p> : null}
    </>
  );
}

function NothingCompared() {
  return (
    <p class="waymark-empty">
      Up to four practices stand here side by side. Open a practice and choose “Compare with others”, or add one by its
      reference below.
    </p>
  );
}

/**
 * A table, whose cells stand beneath one another where there is no room beside. The roles are said because a browser
 * forgets that it is a table once its parts are shown as blocks.
 */
function SideBySide({ practices, today }: Pick<ComparePageProps, "practices" | "today">) {
  return (
    <table class={`waymark-compare waymark-compare--${practices.length}`} role="table">
      <thead role="rowgroup">
        <tr role="row" class="waymark-compare__row">
          <td role="cell" class="waymark-compare__corner" />
          {practices.map((practice) => (
            <th role="columnheader" scope="col" class="waymark-compare__practice">
              <Heading practice={practice} others={practices} today={today} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rowsOf(practices).map(({ name, cells }) => (
          <tr role="row" class="waymark-compare__row">
            <th role="rowheader" scope="row" class="waymark-compare__name">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td role="cell" class="waymark-compare__cell">
                <span class="waymark-compare__of" aria-hidden="true">
                  {practices[at]?.school_name}, {practices[at]?.ref}
                </span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type HeadingProps = { practice: PublishedPractice; others: readonly PublishedPractice[]; today: string };

function Heading({ practice, others, today }: HeadingProps) {
  const { ref, title, kitemark, school_name } = practice;
  const rest = others.filter((one) => one.ref !== ref).map((one) => one.ref);
  return (
    <>
      <a class="govuk-link" href={`/practices/${ref}`}>
        {title}
      </a>
      <span class="waymark-compare__mark">
        {school_name}, {ref}
      </span>
      <span class="waymark-compare__mark">
        {kitemark
          ? `${KITEMARK_NAMES[kitemark.level]}, ${kitemark.valid_until < today ? "lapsed since" : "until"} ${date(kitemark.valid_until)}`
          : "No kitemark"}
      </span>
      <a class="govuk-link waymark-compare__remove" href={compareHref(rest)}>
        Remove<span class="govuk-visually-hidden"> {title}</span>
      </a>
    </>
  );
}
