import { compareHref } from "../compare/chosen.ts";

type Props = {
  practice: { ref: string };
  signedIn: boolean;
  /** The page of finding from which it was opened. */
  from?: string | undefined;
};

/** Beside a published practice: what a reader may do who is not ready to ask yet. */
export function KeepAndCompare({ practice: { ref }, signedIn, from }: Props) {
  return (
    <div class="waymark-keep waymark-noprint">
      {signedIn ? (
        <form method="post" action="/my-list/practices">
          <input type="hidden" name="ref" value={ref} />
          {from === undefined ? null : <input type="hidden" name="from" value={from} />}
          <button class="waymark-link-button" type="submit">
            Add to my list
          </button>
        </form>
      ) : (
        <a class="govuk-link" href={`/sign-in?then=/practices/${ref}`}>
          Sign in to keep it on a list
        </a>
      )}
      <a class="govuk-link" href={compareHref([ref])}>
        Compare with others
      </a>
    </div>
  );
}
