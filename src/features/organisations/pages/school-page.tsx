import type { ComponentChildren } from "preact";
import { SummaryList, Tag } from "../../../design-system/index.ts";
import { date } from "../../../platform/text/dates.ts";
import type { LinkedSchool, MapDot, PublishedPractice, School } from "../queries.ts";
import { phaseLabels, settingLabel, statusLabels } from "../words.ts";
import { SchoolMap } from "./school-map.tsx";

type Props = {
  school: School;
  links: readonly LinkedSchool[];
  dots: readonly MapDot[];
  marks: ComponentChildren;
  practices: ComponentChildren;
  /** What other rooms add. */
  asides?: ComponentChildren;
};

/** One school: what it is, where it is, what it came from, and what it has written up. */
export function SchoolPage({ school, links, dots, marks, practices, asides }: Props) {
  return (
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{school.name}</h1>
          <p class="govuk-body-l">{inASentence(school)}</p>
          {school.status === "open" ? null : <p class="govuk-body">{<Tag text={statusLine(school)} />}</p>}
          {marks}
          {practices}
          {asides}
          <Beside school={school} />
          <h2 class="govuk-heading-m">About the school</h2>
          <SummaryList rows={aboutRows(school)} />
          <p class="govuk-body-s">{sourceLine(school)}</p>
          <Links links={links} />
        </div>
        <div class="govuk-grid-column-one-third">
          <Where school={school} dots={dots} />
        </div>
      </div>
    </>
  );
}

/** Where its figures are, and whom it is like. */
function Beside({ school }: { school: School }) {
  const links: [href: string, text: string][] = [
    [`/schools/${school.urn}/indicators`, "Indicators by year"],
    ...(school.status === "closed"
      ? []
      : [[`/schools/${school.urn}/family`, "Family of similar schools"] as [string, string]]),
    [`/authorities/${school.authority_code}/neighbours`, `Statistical neighbours of ${school.authority_name}`],
  ];
  return (
    <section aria-labelledby="figures">
      <h2 class="govuk-heading-m" id="figures">
        Figures and comparisons
      </h2>
      <ul class="govuk-list">
        {links.map(([href, text]) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "A primary school for ages 4 to 11 in Kelderwick, Fellside."; of a closed one, what it was. */
export function inASentence(school: School): string {
  const phase = school.phase === "not_applicable" ? (school.type ?? "school") : `${phaseLabels[school.phase]} school`;
  const ages =
    school.low_age !== null && school.high_age !== null ? ` for ages ${school.low_age} to ${school.high_age}` : "";
  const place = [school.town, school.authority_name].filter((part, index, all) => part && all.indexOf(part) === index);
  const article = /^[aeio1]/iu.test(phase) ? (phase.startsWith("1") ? "A" : "An") : "A";
  const said = `${phase.charAt(0).toLowerCase()}${phase.slice(1)}${ages} in ${place.join(", ")}.`;
  return school.status === "closed" ? `This was ${article.toLowerCase()} ${said}` : `${article} ${said}`;
}

function statusLine({ status, closed_on }: School): string {
  return status === "closed" && closed_on !== null ? `Closed on ${date(closed_on)}` : statusLabels[status];
}

function aboutRows(school: School) {
  const row = (key: string, value: string | number | null) =>
    value === null
      ? undefined
      : { key: { text: key }, value: { text: typeof value === "number" ? value.toLocaleString("en-GB") : value } };
  const percent = (value: number | null) => (value === null ? null : `${value}%`);
  return [
    row("URN", school.urn),
    row("Type", school.type),
    row("Pupils on roll", school.roll),
    row("Eligible for free school meals", percent(school.fsm_percent)),
    row("With special educational needs", percent(school.sen_percent)),
    row("English as an additional language", percent(school.eal_percent)),
    row("Setting", settingLabel(school.urban_rural)),
    row("Gender of entry", school.gender),
    row("Religious character", school.religious_character),
    row("Trust", school.trust_name),
    row("Opened", school.opened_on === null ? null : date(school.opened_on)),
  ];
}

export function sourceLine({ demonstration, identity_on, details_on }: School): string {
  if (demonstration) return "This school and its figures are made up for the demonstration.";
  if (identity_on === null) return "Entered by hand.";
  const register = "Source: Get Information about Schools, Department for Education, Open Government Licence v3.0";
  const figures =
    details_on !== null && details_on !== identity_on ? `; figures and address of ${date(details_on)}` : "";
  return `${register}. Register of ${date(identity_on)}${figures}.`;
}

function Where({ school, dots }: { school: School; dots: readonly MapDot[] }) {
  const address = [school.street, school.locality, school.town, school.county, school.postcode].filter(
    (line): line is string => line !== null,
  );
  const { easting, northing } = school;
  if (address.length === 0 && easting === null) return null;
  return (
    <section aria-labelledby="where">
      <h2 class="govuk-heading-m" id="where">
        Where it is
      </h2>
      <address class="govuk-body govuk-!-margin-bottom-4">
        {address.map((line, index) => (
          <>
            {index > 0 ? <br /> : null}
            {line}
          </>
        ))}
      </address>
      {easting !== null && northing !== null && dots.length > 1 ? (
        <SchoolMap dots={dots} marked={{ easting, northing }} caption={captionOf(school, dots.length)} />
      ) : null}
    </section>
  );
}

/** Only an open school is itself one of those that are counted. */
function captionOf({ name, status, authority_name }: School, open: number): string {
  const schools = `the ${open.toLocaleString("en-GB")} open schools of ${authority_name} whose place is known`;
  if (status === "closed") return `Where ${name} was, with ${schools}`;
  return status === "proposed_to_open" ? `Where ${name} is to open, with ${schools}` : `${name} among ${schools}`;
}

function Links({ links }: { links: readonly LinkedSchool[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Before and after</h2>
      <ul class="govuk-list govuk-list--bullet">
        {links.map(({ urn, name, link_type, established_on }) => (
          <li>
            {link_type}:{" "}
            {name === null ? (
              `URN ${urn}`
            ) : (
              <a class="govuk-link" href={`/schools/${urn}`}>
                {name}
              </a>
            )}
            {established_on === null ? null : `, ${date(established_on)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the school has published; where it has nothing yet, how it begins. */
export function SchoolPractices({ practices, open }: { practices: readonly PublishedPractice[]; open: boolean }) {
  if (practices.length === 0 && !open) return null;
  return (
    <section aria-labelledby="practices">
      <h2 class="govuk-heading-m" id="practices">
        Good practice from this school
      </h2>
      {practices.length === 0 ? (
        <p class="govuk-body">
          Nothing is published yet. Staff of the school can sign in and write up what works there.
        </p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {practices.map(({ ref, title, summary }) => (
            <li>
              <a class="govuk-link" href={`/practices/${ref}`}>
                {title}
              </a>
              <br />
              {summary}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
