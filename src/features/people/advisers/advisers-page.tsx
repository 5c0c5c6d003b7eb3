import { Table } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import { page, type WebRequest } from "../../../web/index.ts";
import type { AdvisedSchool } from "./queries.ts";

/** Every school of the authority with its link adviser, for whoever names them. */
export function advisersPage(request: WebRequest, schools: AdvisedSchool[]): Response {
  return page(request, <AdvisersPage schools={schools} />, {
    title: "Link advisers",
    breadcrumbs: [{ text: "People", href: "/people" }, { text: "Link advisers" }],
  });
}

function AdvisersPage({ schools }: { schools: AdvisedSchool[] }) {
  const advised = schools.filter(({ tie_id }) => tie_id !== null).length;
  return (
    <>
      <h1 class="govuk-heading-l">Link advisers</h1>
      <p class="govuk-body">
        Whoever is link adviser of a school neither scores what it submits nor decides on it: Waymark does not propose
        them.
      </p>
      {schools.length === 0 ? (
        <p class="waymark-empty">
          No school of the authority is open. Once the register of schools is loaded, each is listed here with its link
          adviser.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {advised} of {schools.length} schools {advised === 1 ? "has" : "have"} a link adviser.
          </p>
          <Table
            caption="Schools and their link advisers"
            captionClasses="govuk-visually-hidden"
            head={[{ text: "School" }, { text: "Link adviser" }]}
            firstCellIsHeader
            rows={schools.map((school) => [{ children: <SchoolLink school={school} /> }, { text: whoAdvises(school) }])}
          />
        </>
      )}
    </>
  );
}

function SchoolLink({ school: { urn, name } }: { school: AdvisedSchool }) {
  return (
    <a class="govuk-link" href={`/advisers/${urn}`}>
      {name}
    </a>
  );
}

function whoAdvises({ adviser, since }: AdvisedSchool): string {
  return adviser === null || since === null ? "None" : `${adviser}, since ${date(since)}`;
}
