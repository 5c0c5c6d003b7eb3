import { Button, Radios } from "../../../design-system/index.ts";
import { alertKinds, alertWords } from "./period.ts";
import type { SavedSearch } from "./saved-searches.ts";

export type NamedSearch = SavedSearch & { name: string };

/** What somebody looks for again and again, and when they are told that something new fits. */
export function SavedSearchesPage({ searches }: { searches: readonly NamedSearch[] }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Saved searches</h1>
        {searches.length === 0 ? (
          <p class="waymark-empty">
            Searches that you save stand here, and you are told by e-mail when something new fits one. To begin,{" "}
            <a class="govuk-link" href="/practices">
              find practice
            </a>{" "}
            and choose “Save this search” below the results.
          </p>
        ) : (
          <p class="govuk-body">
            You are told by e-mail of each practice that is published after you saved the search and fits it, once.
            “Once a term” is in the first days of January, after Easter and in September. It is about what schools
            publish: of collections, and of practice from beyond the authority, you are not told.
          </p>
        )}
        {searches.map((search) => (
          <Saved search={search} />
        ))}
      </div>
    </div>
  );
}

function Saved({ search: { id, name, query, alerts } }: { search: NamedSearch }) {
  return (
    <section class="waymark-saved-search" aria-labelledby={`search-${id}`}>
      <h2 class="govuk-heading-s" id={`search-${id}`}>
        <a class="govuk-link" href={`/practices?${query}`}>
          {name}
        </a>
      </h2>
      <form method="post" action={`/saved-searches/${id}/alerts`} novalidate>
        <Radios
          idPrefix={`alerts-${id}`}
          name="alerts"
          classes="govuk-radios--inline govuk-radios--small"
          fieldset={{ legend: { text: "Tell me of something new" } }}
          value={alerts}
          items={alertKinds.map((value) => ({ value, text: alertWords[value] }))}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Keep this choice<span class="govuk-visually-hidden"> for {name}</span>
        </Button>
      </form>
      <form method="post" action={`/saved-searches/${id}/removals`}>
        <button class="waymark-link-button" type="submit">
          Remove<span class="govuk-visually-hidden"> {name}</span> from my saved searches
        </button>
      </form>
    </section>
  );
}

export function StopPage({ name, address, stopped }: { name: string; address: string; stopped: boolean }) {
  return (
    <>
      <h1 class="govuk-heading-l">{stopped ? "Stopped" : "Stop this mail?"}</h1>
      <p class="govuk-body">Alerts of your search {name}: you will not be sent them again. The search stays saved.</p>
      {stopped ? null : (
        <form method="post" action={address} novalidate>
          <Button text="Stop this mail" preventDoubleClick />
        </form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/saved-searches">
          Sign in to see your saved searches
        </a>
      </p>
    </>
  );
}

type SaveProps = { query: string; signedIn: boolean; what?: keyof typeof saveWords };

const saveWords = {
  search: { save: "Save this search", signIn: "Sign in to save this search" },
  theme: { save: "Tell me by e-mail", signIn: "Sign in to be told by e-mail" },
};

/** At the foot of the results: how to be told when something new fits. */
export function SaveThisSearch({ query, signedIn, what = "search" }: SaveProps) {
  if (query === "") return null;
  return (
    <div class="waymark-keep waymark-noprint">
      {signedIn ? (
        <form method="post" action="/saved-searches">
          <input type="hidden" name="query" value={query} />
          <button class="waymark-link-button" type="submit">
            {saveWords[what].save}
          </button>
        </form>
      ) : (
        <a class="govuk-link" href={`/sign-in?then=${encodeURIComponent(`/practices?${query}`)}`}>
          {saveWords[what].signIn}
        </a>
      )}
    </div>
  );
}
