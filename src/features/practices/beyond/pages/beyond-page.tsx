import { Button, InsetText } from "../../../../design-system/index.ts";
import { date } from "../../../../platform/text/dates.ts";
import { wordFor, words } from "../../words.ts";
import type { BeyondPractice } from "../queries.ts";
import { beyondKinds, hostOf, licences } from "../rules.ts";

type Props = { beyond: BeyondPractice; mayKeep: boolean };

/** One resource from beyond the authority: what it is, whose, under which licence, and that nobody here has checked it. */
export function BeyondPage({ beyond, mayKeep }: Props) {
  return (
    <div class="govuk-grid-row">
      <article class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">
          {beyond.ref} · {beyondKinds[beyond.kind]} practice
        </span>
        <h1 class="govuk-heading-l">{beyond.title}</h1>
        <NotValidated />
        <p class="govuk-body waymark-prose">{beyond.description}</p>
        <Button
          text={`Open it at ${hostOf(beyond.address)}`}
          href={beyond.address}
          attributes={{ rel: "external noopener noreferrer" }}
        />
        <dl class="waymark-facts">
          <Fact name="Published by">{beyond.source}</Fact>
          <Fact name="Licence">{licences[beyond.licence]}</Fact>
          <Fact name="For">{beyond.phases.map((phase) => wordFor(words.phases, phase)).join(", ")}</Fact>
          <Fact name="Found in">{beyond.listed_by}</Fact>
          <Fact name="Here since">{date(beyond.added_at)}</Fact>
        </dl>
        <Themes beyond={beyond} />
        {mayKeep ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/beyond/${beyond.ref}`}>
              Change or retire this
            </a>
          </p>
        ) : null}
      </article>
    </div>
  );
}

export function NotValidated() {
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>Not validated here.</strong> It comes from beyond the authority. No authority on Waymark has checked it,
        it has no kitemark, and no school’s outcome is counted for it.
      </p>
    </InsetText>
  );
}

function Fact({ name, children }: { name: string; children: string | null }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Themes({ beyond: { themes } }: { beyond: BeyondPractice }) {
  if (themes.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">Themes</h2>
      <ul class="waymark-themes">
        {themes.map(({ slug, name }) => (
          <li>
            <a class="govuk-link" href={`/themes/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** At the address of what was retired: that it was, when and why. */
export function RetiredPage({ beyond }: { beyond: BeyondPractice }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{beyond.ref}</span>
        <h1 class="govuk-heading-l">This is no longer kept here</h1>
        <p class="govuk-body">
          “{beyond.title}” was retired{beyond.retired_at ? ` on ${date(beyond.retired_at)}` : ""}:{" "}
          {beyond.retired_reason}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/beyond">
            See what is kept from beyond the authority
          </a>
        </p>
      </div>
    </div>
  );
}
