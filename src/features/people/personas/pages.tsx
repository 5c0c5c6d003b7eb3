import { Button, InsetText } from "../../../design-system/index.ts";
import { page, type WebRequest } from "../../../web/index.ts";
import { roleLabels } from "../roles/words.ts";
import type { Persona } from "./personas.ts";

type Props = { personas: Persona[]; destination: string | undefined };

export function personasPage(request: WebRequest, props: Props): Response {
  return page(request, <PersonasPage {...props} />, { title: "Sign in as one of the people of the demonstration" });
}

function PersonasPage({ personas, destination }: Props) {
  const authorities = Map.groupBy(personas, ({ roles }) => roles[0]?.authority ?? "");
  return (
    <>
      <h1 class="govuk-heading-l">Sign in as one of the people of the demonstration</h1>
      <p class="govuk-body">
        Choose somebody, look around, and come back as somebody else. They and their schools are fictional.
      </p>
      {personas.length === 0 && (
        <InsetText>The demonstration has not been planted, so there is nobody here yet.</InsetText>
      )}
      {[...authorities].map(([authority, people]) => (
        <section>
          <h2 class="govuk-heading-m">{authority}</h2>
          <ul class="waymark-cards waymark-cards--columns">
            {people.map((persona) => (
              <PersonaCard persona={persona} destination={destination} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function PersonaCard({ persona, destination }: { persona: Persona; destination: string | undefined }) {
  return (
    <li class="waymark-card">
      <h3 class="waymark-card__title">{persona.name}</h3>
      <p class="waymark-card__school">
        {persona.roles.map(({ role, organisation }) => `${roleLabels[role]}, ${organisation}`).join("; ")}
      </p>
      <p class="waymark-card__sentence">{persona.sentence}</p>
      <form method="post" action={`/personas/${persona.id}/sessions`}>
        {destination !== undefined && <input type="hidden" name="then" value={destination} />}
        <Button
          text={`Sign in as ${persona.name}`}
          classes="govuk-button--secondary govuk-!-margin-top-2 govuk-!-margin-bottom-2"
        />
      </form>
    </li>
  );
}
