import { Button } from "../button/button.tsx";
import { Details } from "../details/details.tsx";
import { Layout, type LayoutProps } from "../layout/layout.tsx";
import { CLASSES } from "./classes.ts";
import { charts } from "./chart-examples.tsx";
import { Example, type Examples } from "./example.tsx";
import { choosing } from "./choosing-examples.tsx";
import { finding } from "./finding-examples.tsx";
import { telling } from "./telling-examples.tsx";
import { asking } from "./asking-examples.tsx";
import { waymarks } from "./waymark-examples.tsx";

export interface EmailExample {
  name: string;
  subject: string;
  /** Shown as text, never drawn here. */
  html: string;
  /** Where it can be seen as it is sent. */
  href?: string;
}

export interface DesignSystemPageProps {
  layout: Omit<LayoutProps, "children">;
  emails: EmailExample[];
}

const CHAPTERS: { id: string; title: string; examples: Examples }[] = [
  { id: "our-own", title: "Our own", examples: waymarks },
  { id: "charts", title: "Charts", examples: charts },
  { id: "asking", title: "Asking", examples: asking },
  { id: "choosing", title: "Choosing", examples: choosing },
  { id: "telling", title: "Telling", examples: telling },
  { id: "finding-the-way", title: "Finding the way", examples: finding },
];

/** Every component as we use it, every class that a page may use, and every e-mail. */
export function DesignSystemPage({ layout, emails }: DesignSystemPageProps) {
  return (
    <Layout {...layout}>
      <h1 class="govuk-heading-xl">Design system</h1>
      <p class="govuk-body-l">
        Every component as Waymark uses it. Those that come from GOV.UK are proved against its official fixtures.
      </p>
      <ul class="govuk-list">
        {[...CHAPTERS, { id: "classes", title: "Classes" }, { id: "emails", title: "E-mails" }].map((chapter) => (
          <li>
            <a class="govuk-link" href={`#${chapter.id}`}>
              {chapter.title}
            </a>
          </li>
        ))}
      </ul>
      {CHAPTERS.map(({ id, title, examples }) => (
        <section id={id}>
          <h2 class="govuk-heading-l govuk-!-margin-top-8">{title}</h2>
          {Object.entries(examples).map(([name, example]) => (
            <Example name={name}>{example}</Example>
          ))}
        </section>
      ))}
      <ClassList />
      <Emails emails={emails} />
    </Layout>
  );
}

function ClassList() {
  return (
    <section id="classes">
      <h2 class="govuk-heading-l govuk-!-margin-top-8">Classes</h2>
      <dl class="waymark-classes">
        {Object.entries(CLASSES).map(([name, use]) => (
          <div>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{use}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Emails({ emails }: { emails: EmailExample[] }) {
  return (
    <section id="emails">
      <h2 class="govuk-heading-l govuk-!-margin-top-8">E-mails</h2>
      {emails.length === 0 ? <p class="govuk-body">The e-mails that Waymark sends will be here.</p> : null}
      {emails.map((email) => (
        <Example name={email.name}>
          <p class="govuk-body">
            <strong>Subject:</strong> {email.subject}
          </p>
          {email.href ? (
            <Button classes="govuk-button--secondary" href={email.href} text={`See ${email.name}`} />
          ) : null}
          <Details summaryText={`What is sent as ${email.name}`}>
            <pre class="waymark-source" tabIndex={0} role="region" aria-label={`Source of ${email.name}`}>
              {email.html}
            </pre>
          </Details>
        </Example>
      ))}
    </section>
  );
}
