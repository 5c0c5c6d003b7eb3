import { HttpError } from "./errors.ts";

const headings: Record<number, string> = {
  400: "We could not read that",
  401: "You need to sign in",
  403: "You cannot do this",
  404: "Page not found",
  409: "This has changed since you opened it",
  410: "This practice has been withdrawn",
  413: "That is too large",
  415: "We could not read that",
  422: "Something needs changing",
  429: "Too many attempts",
  500: "Sorry, something went wrong",
};

export function errorHeading(status: number): string {
  return headings[status] ?? "Sorry, something went wrong";
}

/** What happened and what to do. A fault shows its id, which is in the log beside the cause. */
export function ErrorPage(props: { status: number; message: string; id?: string; backHref?: string }) {
  const { status, message, id, backHref } = props;
  return (
    <>
      <h1 class="govuk-heading-l">{errorHeading(status)}</h1>
      <p class="govuk-body">{message}</p>
      {id && (
        <p class="govuk-body">
          If it happens again, tell the people who run this site, and give them this reference: <code>{id}</code>
        </p>
      )}
      {backHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={backHref}>
            See how it stands now
          </a>
        </p>
      )}
      {status === 401 ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in">
            Sign in
          </a>
        </p>
      ) : (
        <p class="govuk-body">
          You can{" "}
          <a class="govuk-link" href="/">
            start again from the home page
          </a>{" "}
          or{" "}
          <a class="govuk-link" href="/practices">
            search for practice
          </a>
          .
        </p>
      )}
    </>
  );
}

/** What may be said of an error to the person who met it: a fault of ours says nothing of its cause. */
export function tellable(error: unknown): { status: HttpError["status"] | 500; message: string } {
  if (error instanceof HttpError) return { status: error.status, message: error.message };
  if (isUnkeepable(error)) return { status: 400, message: "It holds a character that cannot be kept. Open it again." };
  return { status: 500, message: "Nothing that you did was kept. Please try again in a few minutes." };
}

/** A null character in an address or in what is chosen, where no page of ours puts one; a text that is typed is asked for without it. */
function isUnkeepable(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "22021";
}
