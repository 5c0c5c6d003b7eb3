/*
 * The forms that more than one may have open at once, each of which knows how old its page is: the field that is changed in
 * a test, and where it is kept.
 */

export type EditedForm = {
  field: string;
  table: string;
  column: string;
  /** The hidden field by which the page is known to be old. */
  counter: "edits";
  /** The page that has the form, from the address to which it is sent; the same address where absent. */
  page?: (path: string) => string;
  /** The address that the form names, where one of its buttons sends it elsewhere. */
  action?: (path: string) => string;
  /** Sent by the page itself while it is typed in, and answered without a page. */
  autosaves?: true;
  /** What two people answer in the pair of this number, where it is no text. */
  answers?: (pair: number) => [string, string];
};

const problem = { field: "problem", table: "practice_versions", column: "problem", counter: "edits" } as const;
const block = { field: "what", table: "practice_blocks", column: "what", counter: "edits" } as const;
const measure = { field: "source", table: "practice_measures", column: "source", counter: "edits" } as const;
const autosaves = { autosaves: true, page: (path: string) => path.replace("/autosaves", "") } as const;
const upTo = (last: RegExp, page = "") => ({ page: (path: string) => path.replace(last, page) });

export const editedForms: Record<string, EditedForm> = {
  "/drafts/:id/sections/:section": problem,
  "/drafts/:id/sections/:section/autosaves": { ...problem, ...autosaves },
  "/drafts/:id/blocks/:part": block,
  "/drafts/:id/blocks/:part/autosaves": { ...block, ...autosaves },
  "/drafts/:id/measures/:part": measure,
  "/drafts/:id/measures/:part/autosaves": { ...measure, ...autosaves },
  "/drafts/:id/media/:medium": {
    field: "caption",
    table: "practice_version_media",
    column: "caption",
    counter: "edits",
  },
  "/drafts/:id/contacts": {
    field: "contact_name",
    table: "practice_contacts",
    column: "contact_name",
    counter: "edits",
  },
  "/collections/:slug/about": {
    field: "introduction",
    table: "collections",
    column: "introduction",
    counter: "edits",
  },
  "/collections/:slug/items/:item": { field: "note", table: "collection_items", column: "note", counter: "edits" },
  "/consultations/:id/comments/:comment": {
    field: "text",
    table: "consultation_comments",
    column: "text",
    counter: "edits",
    ...upTo(/\/comments.*/),
  },
  "/consultations/:id/statements": {
    field: "said",
    table: "consultations",
    column: "said",
    counter: "edits",
    ...upTo(/\/statements/),
  },
  "/practices/:ref/discussion/posts/:post": {
    field: "text",
    table: "discussion_posts",
    column: "text",
    counter: "edits",
    ...upTo(/\/posts.*/),
  },
  "/authorities/:code/publication-settings": {
    field: "consultation_days",
    table: "publication_settings",
    column: "consultation_days",
    counter: "edits",
    answers: (pair) => [String(20 + (pair % 20)), String(40 + (pair % 20))],
  },
  "/theme-list/:slug": { field: "introduction", table: "themes", column: "introduction", counter: "edits" },
  "/beyond/:ref": { field: "description", table: "beyond_practices", column: "description", counter: "edits" },
  "/assessments/:id/scores": {
    field: "benefit_reason",
    table: "assessments",
    column: "benefit_reason",
    counter: "edits",
    ...upTo(/\/scores/),
    action: (path) => path.replace("/scores", "/submissions"),
  },
  "/adoptions/:id/outcomes/:outcome/corrections": {
    field: "measure",
    table: "outcomes",
    column: "measure",
    counter: "edits",
    ...upTo(/\/corrections/),
    action: (path) => path,
  },
  "/adoptions/:id/blocks": { field: "said-0", table: "adoption_blocks", column: "said", counter: "edits" },
};

/** Those that are no pairs of texts; says why. */
export const toldOnly: Record<string, string> = {
  "/theme-list/:slug/mergers": "is done once: the second is told, and nothing of theirs is done",
  "/beyond/:ref/retirements": "is done once: the second is told, and nothing of theirs is done",
  "/complaints/:reference/answers": "a letter is sent once: the second is shown it beside their own",
  "/assessments/:id/submissions": "is final: what is sent from an older page is shown again, and not submitted",
  "/advisers/:urn/namings": "names one person: the second is told who was named",
  "/advisers/:urn/endings": "is done once: the second is told, and nothing of theirs is done",
};
