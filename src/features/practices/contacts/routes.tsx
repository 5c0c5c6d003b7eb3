import { z } from "zod";
import { decide } from "../../../policy/index.ts";
import {
  emailAddress,
  optionalLine,
  page,
  parseForm,
  readForm,
  routesOver,
  redirect,
  requiredLine,
  typedText,
  type FormErrors,
  type Route,
  type Typed,
  type WebRequest,
} from "../../../web/index.ts";
import { acting } from "../acting.ts";
import { addToRecord } from "../asides.ts";
import { reachRecord } from "../draft/draft-route.ts";
import { differences, type SavedField } from "../draft/form-page.tsx";
import { editsFrom } from "../form-parts.tsx";
import { recordFacts, type PracticeRecord } from "../queries.ts";
import { looksLikeEmail } from "../rules.ts";
import { contactFieldCalled, ContactsAside, ContactsPage } from "./contacts-page.tsx";
import { sayContactLeft } from "./departures.ts";
import { nameContacts } from "./name-contacts.ts";
import { contactsOf, type NamedContacts } from "./queries.ts";
import { bothOf, whoAnswers, type ContactColumns } from "./rules.ts";

const ofContacts = routesOver<PracticeRecord>({
  at: "/drafts/:id/contacts",
  action: "contact.name",
  ...reachRecord,
});

/* Who answers for a practice that the school has put forward. */
export const contactRoutes: Route[] = [
  ofContacts("GET", "", async (request, record) => {
    const named = await contactsOf(request.db, record.id);
    return contactsPage(request, record, typedOf(named), {});
  }),
  { ...ofContacts("POST", "", name), fieldsCalled: contactFieldCalled },
  ofContacts("POST", "/departures", async (request, record) => {
    await sayContactLeft(acting(request), record.id, typedText(await readForm(request), "email"));
    return redirect(request, `/drafts/${record.id}/contacts`);
  }),
];

addToRecord(async (request, record) => {
  const mayName = decide(request.viewer, "contact.name", recordFacts(record)).allowed;
  if (record.status === "draft" && record.published_version_id === null) return null;
  return <ContactsAside record={record} named={await contactsOf(request.db, record.id)} mayName={mayName} />;
});

/** Whoever answers now and whoever covers for them, to begin with; nobody who has left. */
function typedOf(named: NamedContacts): Typed {
  const { who, covers } = whoAnswers(named, named.left);
  const { cover } = bothOf(named);
  const second = cover && !covers && !named.left.includes(cover.email.toLowerCase()) ? cover : null;
  return {
    edits: [String(named.edits)],
    contact_name: [who?.name ?? ""],
    contact_role: [who?.role ?? ""],
    contact_email: [who?.email ?? ""],
    cover_name: [second?.name ?? ""],
    cover_role: [second?.role ?? ""],
    cover_email: [second?.email ?? ""],
  };
}

const wrongAddress = "Enter an e-mail address in the correct format, like name@school.example";

const ContactsForm = z.object({
  contact_name: requiredLine("Enter the name of the person to ask", 120, "The name"),
  contact_role: optionalLine(120, "What they do"),
  contact_email: emailAddress(wrongAddress),
  cover_name: optionalLine(120, "The name"),
  cover_role: optionalLine(120, "What they do"),
  cover_email: optionalLine(254, "The e-mail address"),
});

/** Whoever covers is named whole or not at all, and is somebody else. */
function wrongCover({ cover_name, cover_email, contact_email }: z.infer<typeof ContactsForm>): FormErrors {
  if (cover_name === null && cover_email === null) return {};
  if (cover_name === null) return { cover_name: "Enter the name of whoever covers" };
  if (!looksLikeEmail(cover_email)) return { cover_email: wrongAddress };
  if (cover_email?.toLowerCase() === contact_email) return { cover_email: "Name somebody else to cover" };
  return {};
}

async function name(request: WebRequest, record: PracticeRecord): Promise<Response> {
  const typed = await readForm(request);
  const parsed = parseForm(ContactsForm, typed);
  const errors = parsed.ok ? wrongCover(parsed.values) : parsed.errors;
  if (!parsed.ok || Object.keys(errors).length > 0) return contactsPage(request, record, typed, errors);
  const outcome = await nameContacts(acting(request), record.id, editsFrom(typed), parsed.values);
  if (outcome === "stale") return namedMeanwhile(request, record, typed);
  return redirect(request, `/drafts/${record.id}/check`);
}

/** Somebody else was first: who is named now is shown beside what was typed, which can be saved knowingly. */
async function namedMeanwhile(request: WebRequest, record: PracticeRecord, typed: Typed): Promise<Response> {
  const named = await contactsOf(request.db, record.id);
  const stored = Object.fromEntries(
    Object.keys(ContactsForm.shape).map((name) => [name, [named[name as keyof ContactColumns] ?? ""]]),
  );
  return contactsPage(request, record, { ...typed, edits: [String(named.edits)] }, {}, differences(stored, typed));
}

async function contactsPage(
  request: WebRequest,
  record: PracticeRecord,
  typed: Typed,
  errors: FormErrors,
  saved?: SavedField[],
): Promise<Response> {
  const hasErrors = Object.keys(errors).length > 0 || saved !== undefined;
  const named = await contactsOf(request.db, record.id);
  const props = { record, named, typed, errors, ...(saved ? { saved } : {}) };
  return page(request, <ContactsPage {...props} />, {
    title: "Who answers questions",
    hasErrors,
    status: saved ? 409 : hasErrors ? 422 : 200,
    backLink: { href: `/drafts/${record.id}/check`, text: "Back to the record" },
  });
}
