import { Button, ErrorSummary, Input, InsetText } from "../../../design-system/index.ts";
import { page, type FormErrors, type WebRequest } from "../../../web/index.ts";
import { thenQuery } from "./safe-path.ts";

type SignInForm = { destination: string | undefined; email: string; errors: FormErrors };

export function signInPage(request: WebRequest, form: SignInForm): Response {
  const hasErrors = Object.keys(form.errors).length > 0;
  const { demonstration } = request.deps.config;
  return page(request, <SignInPage {...form} demonstration={demonstration} />, {
    title: "Sign in",
    noIndex: true,
    hasErrors,
    status: hasErrors ? 422 : 200,
  });
}

function SignInPage({ destination, email, errors, demonstration }: SignInForm & { demonstration: boolean }) {
  return (
    <>
      {errors.email && (
        <ErrorSummary titleText="There is a problem" errorList={[{ text: errors.email, href: "#email" }]} />
      )}
      <h1 class="govuk-heading-l">Sign in</h1>
      <p class="govuk-body">We will send you a link to sign in with. There is no password to remember.</p>
      {demonstration && (
        <InsetText>
          Trying the demonstration?{" "}
          <a class="govuk-link" href={`/personas${thenQuery(destination)}`}>
            Sign in as one of its people
          </a>{" "}
          instead.
        </InsetText>
      )}
      <form method="post" action="/sign-in-links" novalidate>
        {destination !== undefined && <input type="hidden" name="then" value={destination} />}
        <Input
          name="email"
          type="email"
          label={{ text: "Your work e-mail address" }}
          hint={{ text: "The one that your school or authority invited you with" }}
          value={email}
          autocomplete="email"
          spellcheck={false}
          {...(errors.email ? { errorMessage: { text: errors.email } } : {})}
        />
        <Button text="Send me a link" preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">If you have no account</h2>
      <p class="govuk-body">
        You do not need one to find and read practice. To write one up, ask your school lead to invite you. School leads
        are invited by the authority.
      </p>
    </>
  );
}

export function linkSentPage(request: WebRequest): Response {
  return page(request, <LinkSentPage demonstration={request.deps.config.demonstration} />, {
    title: "Check your e-mail",
    backLink: { href: "/sign-in" },
  });
}

function LinkSentPage({ demonstration }: { demonstration: boolean }) {
  return (
    <>
      <h1 class="govuk-heading-l">Check your e-mail</h1>
      <p class="govuk-body">
        If somebody with a role here uses the address that you typed, a link to sign in is on its way to it. It works
        once, for 15 minutes.
      </p>
      {demonstration && (
        <InsetText>
          Nothing is sent from the demonstration. Look in{" "}
          <a class="govuk-link" href="/mailbox">
            its mailbox
          </a>
          .
        </InsetText>
      )}
      <h2 class="govuk-heading-m">If nothing comes within a few minutes</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>look in your junk mail</li>
        <li>
          <a class="govuk-link" href="/sign-in">
            check the address and ask again
          </a>
        </li>
        <li>ask your school lead, or your authority, whether you have been invited with this address</li>
      </ul>
    </>
  );
}

/** Names the account, so that nobody presses the button of a link that was meant for somebody else. */
export function linkPage(
  request: WebRequest,
  { name, destination }: { name: string; destination: string | undefined },
): Response {
  const body = (
    <>
      <h1 class="govuk-heading-l">Sign in as {name}</h1>
      <p class="govuk-body">This link signs you in once. If you are not {name}, close this page.</p>
      <form method="post">
        {destination !== undefined && <input type="hidden" name="then" value={destination} />}
        <Button text="Sign in" preventDoubleClick />
      </form>
    </>
  );
  return page(request, body, { title: "Sign in" });
}

/** One answer for a link that is used up, too old or was never sent. */
export function linkSpentPage(request: WebRequest): Response {
  const body = (
    <>
      <h1 class="govuk-heading-l">This link no longer works</h1>
      <p class="govuk-body">
        A link to sign in works once, and for 15 minutes. This one has been used, is too old, or was not copied whole.
      </p>
      <Button text="Ask for a new link" href="/sign-in" />
    </>
  );
  return page(request, body, { title: "This link no longer works", status: 410 });
}
