import type { ComponentChildren } from "preact";
import { everyRetentionRule } from "./retention.ts";
import { OfEvidence } from "./of-evidence.tsx";

/* The pages that say what this site is and how it keeps the law. Operators may set their own words before real use. */

function Statement({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <div class="waymark-prose">
      <h1 class="govuk-heading-l">{heading}</h1>
      {children}
    </div>
  );
}

export function AboutPage() {
  return (
    <Statement heading="About Waymark">
      <p class="govuk-body">
        Waymark is where schools and the local authorities that serve them exchange good practice. A school writes up
        what it did and what changed for its pupils. The authority checks it and awards a kitemark. Another school finds
        it, asks about it, and takes it up.
      </p>
      <p class="govuk-body">
        Good practice here means one thing: a way of teaching, leading or supporting that has brought a measurable
        benefit to pupils. A practice without one cannot be submitted.
      </p>
      <h2 class="govuk-heading-m">What the kitemark means</h2>
      <p class="govuk-body">
        One arrow in the disc is Promising, two is Good practice and three is Leading practice. A kitemark lasts for two
        years. When it lapses the disc is hollow, and the practice stays here, marked as lapsed.
      </p>
      <p class="govuk-body">
        Promising means that every condition of the authority is met: a benefit to pupils was measured against where
        they began, no pupil can be recognised, the head agrees, a named person answers questions, and every section can
        be understood on its own. Good practice means besides that two assessors with no interest in it have scored it.
        Leading practice means besides that the benefit was measured again in schools that took it up.
      </p>
      <OfEvidence />
      <h2 class="govuk-heading-m">Where the facts about schools come from</h2>
      <p class="govuk-body">
        The national register of schools, Get Information about Schools. It contains public sector information licensed
        under the Open Government Licence v3.0.
      </p>
    </Statement>
  );
}

export function ContactPage() {
  return (
    <Statement heading="Contact">
      <h2 class="govuk-heading-m">About a practice</h2>
      <p class="govuk-body">
        Every practice names somebody at its school who will answer. Their address is on its page, under “Who to ask”.
      </p>
      <h2 class="govuk-heading-m">About writing one up, or about your account</h2>
      <p class="govuk-body">
        Ask your school lead first: they can invite you and agree what your school puts forward. School leads ask the
        good practice co-ordinator of their authority.
      </p>
      <h2 class="govuk-heading-m">About something that does not work, or should not be here</h2>
      <p class="govuk-body">
        Tell the good practice co-ordinator of your authority. If you were shown a reference, give it to them: it leads
        to what happened. If a pupil could be recognised in something that is published, say so first; it is withdrawn
        at once and put right afterwards.
      </p>
    </Statement>
  );
}

export function CookiesPage() {
  return (
    <Statement heading="Cookies">
      <p class="govuk-body">
        Reading this site sets no cookies. When you sign in, one cookie keeps you signed in; it is deleted when you sign
        out, and ends by itself after 12 hours without use. There is no cookie for advertising or for counting visits.
      </p>
    </Statement>
  );
}

export function PrivacyPage() {
  return (
    <Statement heading="Privacy">
      <p class="govuk-body">
        We keep your name, your work e-mail address, the roles you hold and what you did here, so that schools and the
        authority can work together.
      </p>
      <h2 class="govuk-heading-m">Pupils</h2>
      <p class="govuk-body">
        We ask for no information about any one pupil. Everybody who writes here is asked to leave out names and
        whatever else could point at a child. What is written is looked through for it by rules before it can be
        submitted, and read by the authority before it is published. Figures of fewer than 11 pupils are not shown. No
        check finds everything: if you can recognise a pupil in something here, tell the good practice co-ordinator of
        your authority, and it is taken down first and put right afterwards.
      </p>
      <h2 class="govuk-heading-m">Who is responsible</h2>
      <p class="govuk-body">
        The local authority that runs this site is the controller of what is kept on it. Its data protection officer
        answers questions; the address is on the authority’s own website.
      </p>
      <h2 class="govuk-heading-m">How long</h2>
      <p class="govuk-body">Unless the authority that runs this site says otherwise:</p>
      <ul class="govuk-list govuk-list--bullet">
        {everyRetentionRule.map(({ what, kept, afterwards }) => (
          <li>
            {what}: {kept}; then {afterwards}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        A job removes what has come to its time, every night, and leaves in the audit how much went. The log and the
        backups are removed by whoever runs the server.
      </p>
      <h2 class="govuk-heading-m">Your rights</h2>
      <p class="govuk-body">
        You may ask what is kept about you, have it put right, have it removed where the law allows, and object to its
        use. Write to the authority’s data protection officer; the answer is due within a month. If you are not content
        with it, complain to the{" "}
        <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          Information Commissioner’s Office
        </a>
        .
      </p>
      <h2 class="govuk-heading-m">Searches and cookies</h2>
      <p class="govuk-body">
        Searches are counted by their words and day, with whether a practice was opened from them, for 120 days and
        without saying who searched. A list and saved searches that you keep are seen by nobody else. Nothing is shared
        with advertisers, and no other site is told that you were here.
      </p>
      <h2 class="govuk-heading-m">A concern about a child</h2>
      <p class="govuk-body">
        Do not put it here.{" "}
        <a class="govuk-link" href="/safeguarding">
          What to do about a concern
        </a>
      </p>
    </Statement>
  );
}

/** Where a concern about a child belongs. Working together to safeguard children; Keeping children safe in education. */
export function SafeguardingPage() {
  return (
    <Statement heading="A concern about a child">
      <p class="govuk-body govuk-!-font-weight-bold">
        Do not put it here. Speak to your designated safeguarding lead, or their deputy, straight away.
      </p>
      <p class="govuk-body">
        Nobody at Waymark watches for concerns, and nothing that is written here reaches anybody who can protect a
        child. Not in a write-up, not in a comment, not in a message to the co-ordinator.
      </p>
      <h2 class="govuk-heading-m">If a child is in danger now</h2>
      <p class="govuk-body">Call 999.</p>
      <h2 class="govuk-heading-m">If you work in a school</h2>
      <p class="govuk-body">
        Tell your school’s designated safeguarding lead, in person, and record it where your school records such things.
        If you cannot reach them, speak to another senior leader, or call your local authority’s children’s social care
        (often called the multi-agency safeguarding hub, MASH) yourself. Anybody may.
      </p>
      <h2 class="govuk-heading-m">If it is about an adult who works with children</h2>
      <p class="govuk-body">
        Tell the head. If it is about the head, tell the chair of governors or the local authority’s designated officer
        (LADO).
      </p>
      <h2 class="govuk-heading-m">If you are not sure, or do not know whom to call</h2>
      <p class="govuk-body">
        The NSPCC answers adults who are worried about a child: 0808 800 5000. Children can call Childline: 0800 1111.
      </p>
      <h2 class="govuk-heading-m">If something on this site points at a pupil</h2>
      <p class="govuk-body">
        Tell the good practice co-ordinator of your authority, and say so first. It is taken down at once and put right
        afterwards.
      </p>
    </Statement>
  );
}

export function AccessibilityPage() {
  return (
    <Statement heading="Accessibility statement">
      <p class="govuk-body">
        We want as many people as possible to be able to use this site. You should be able to zoom in up to 400% without
        the text spilling off the screen, get through every task with a keyboard alone, use a screen reader, and use
        every page with JavaScript switched off.
      </p>
      <h2 class="govuk-heading-m">Compliance status</h2>
      <p class="govuk-body">
        The site is built to the Web Content Accessibility Guidelines version 2.2 AA standard. Every page is checked by
        an automatic tool, which found no faults. Automatic tools find about half of all faults, and a full audit by
        people has not yet been done, so we say that the site is partially compliant.
      </p>
      <h2 class="govuk-heading-m">If something does not work for you</h2>
      <p class="govuk-body">
        Tell the authority that runs this site, and say what you were trying to do. If you are not happy with the
        answer, contact the Equality Advisory and Support Service.
      </p>
    </Statement>
  );
}
