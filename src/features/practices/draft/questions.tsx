import type { VNode } from "preact";
import type { SectionKey } from "../sections.ts";
import { words } from "../words.ts";
import { MeasureQuestions } from "./measure-questions.tsx";
import { ThemeChoices, type ThemeChoice } from "./theme-choices.tsx";
import { LongText, OneOf, ShortText, SomeOf, type Answering } from "./fields.tsx";
import type { Where } from "./places.ts";

/* What is asked in each place of a draft. */

type Asking = { answering: Answering; themes: readonly ThemeChoice[] };

export function Questions({ where, ...asking }: Asking & { where: Where }): VNode | null {
  if ("block" in where) return <BlockQuestions {...asking} />;
  if ("measure" in where) return <MeasureQuestions {...asking} />;
  const Asked = sectionQuestions[where.section];
  return Asked ? <Asked {...asking} /> : null;
}

const sectionQuestions: Partial<Record<SectionKey, (asking: Asking) => VNode>> = {
  "what-and-for-whom": WhatAndForWhom,
  problem: ({ answering }) => (
    <LongText
      answering={answering}
      name="problem"
      label="What was the problem?"
      hint="What you saw, how you knew, and what you had tried before. Two or three paragraphs are enough."
      most={5000}
      rows={14}
    />
  ),
  "what-did-not-work": ({ answering }) => (
    <LongText
      answering={answering}
      name="did_not_work"
      label="What did not work?"
      hint="What you stopped doing, what disappointed you, and for whom it did nothing. Readers trust a practice more for this."
      most={5000}
      rows={12}
    />
  ),
  cost: Cost,
  "who-to-ask": WhoToAsk,
};

function WhatAndForWhom({ answering, themes }: Asking) {
  return (
    <>
      <ShortText
        answering={answering}
        name="title"
        label="Title"
        hint="Say what it is in words that another school would search for, such as “Number talk before the lesson”."
      />
      <LongText
        answering={answering}
        name="summary"
        label="The practice in one sentence"
        hint="What you did, for whom, and what came of it."
        most={300}
        rows={3}
      />
      <OneOf answering={answering} name="scale" label="How much of the school does it involve?" from={words.scales} />
      <SomeOf answering={answering} name="phases" label="Which phases is it for?" from={words.phases} />
      <SomeOf answering={answering} name="key_stages" label="Which key stages?" from={words.keyStages} />
      <ThemeChoices answering={answering} themes={themes} />
      <OneOf answering={answering} name="origin" label="Where did the idea come from?" from={words.origins} />
      <OneOf
        answering={answering}
        name="identified_via"
        label="How was it identified as good practice?"
        from={words.identifiedVia}
      />
    </>
  );
}

function Cost({ answering }: Asking) {
  return (
    <>
      <OneOf
        answering={answering}
        name="cost_band"
        label="What does it cost, for each pupil who takes part, in a year?"
        hint="Count what you buy. Staff time comes next."
        from={words.costBands}
      />
      <LongText
        answering={answering}
        name="staff_time"
        label="How much staff time does it take?"
        hint="Who, how long, how often; and what it took to begin."
        most={1000}
      />
    </>
  );
}

function WhoToAsk({ answering }: Asking) {
  return (
    <>
      <p class="govuk-body">
        This is shown to everyone who reads the practice. Name a member of staff who will answer, and use a work e-mail
        address.
      </p>
      <ShortText answering={answering} name="contact_name" label="Who will answer questions?" autocomplete="off" />
      <ShortText answering={answering} name="contact_role" label="What do they do at the school?" autocomplete="off" />
      <ShortText
        answering={answering}
        name="contact_email"
        label="Their work e-mail address"
        type="email"
        spellcheck={false}
        autocomplete="off"
      />
      <h2 class="govuk-heading-m">If they leave</h2>
      <p class="govuk-body">
        A second person answers from the day on which the first has left the school. Readers see them only then.
      </p>
      <ShortText answering={answering} name="cover_name" label="Who covers? (optional)" autocomplete="off" />
      <ShortText
        answering={answering}
        name="cover_role"
        label="What does whoever covers do at the school? (optional)"
        autocomplete="off"
      />
      <ShortText
        answering={answering}
        name="cover_email"
        label="The work e-mail address of whoever covers (optional)"
        type="email"
        spellcheck={false}
        autocomplete="off"
      />
      <SomeOf answering={answering} name="offers" label="What can your school offer?" from={words.offers} />
    </>
  );
}

function BlockQuestions({ answering }: Asking) {
  return (
    <>
      <ShortText
        answering={answering}
        name="title"
        label="What do you call this part?"
        hint="A part that another school could take up on its own, such as “Six questions in registration”."
      />
      <LongText
        answering={answering}
        name="what"
        label="What did you do?"
        hint="Who, when, for how long, with what."
        most={5000}
        rows={9}
      />
      <LongText
        answering={answering}
        name="active_ingredients"
        label="What makes it work?"
        hint="What must not be changed if it is to work elsewhere."
        most={5000}
      />
      <LongText
        answering={answering}
        name="lessons"
        label="What did you learn?"
        hint="What you would tell a colleague before they begin."
        most={5000}
      />
    </>
  );
}
