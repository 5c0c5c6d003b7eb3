import { sql } from "kysely";
import { parseHTML } from "linkedom";
import type { TestApp } from "./app.ts";
import type { Sent, ValidForm } from "./faults/valid-forms.ts";
import type { KeptPages } from "./kept-pages.ts";
import type { Look } from "./looked-at.ts";
import { besides, readers } from "./naughty-readers.ts";

/*
 * Any form, sent as it is valid but for one text of it. What is typed in is found in the form itself: the fields of its
 * page, shown again with what is wrong, for no field takes a null character.
 */

export type TypedField = { name: string; isLong: boolean };
/** What came of the texts of one field: pages to look at, how many were kept, and what is wrong already. */
export type Came = { looks: Look[]; kept: number; wrong: string[] };

type Element = {
  tagName: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Element>;
};

/** The fields of a form in which somebody types; none where it takes no text. */
export async function typedFieldsOf(app: TestApp, form: ValidForm): Promise<TypedField[]> {
  const names = Object.keys((await form(app)).form ?? {}).filter((name) => name !== "edits");
  // All at once where it can be; else each alone, for some of what a page sends says what it is about, and is not shown again.
  for (const broken of [names, ...names.map((name) => [name])]) {
    const sent = await form(app);
    const nulls = Object.fromEntries(broken.map((name) => [name, "\0"]));
    const answer = await send(app, sent, { ...sent.form, ...nulls });
    if (answer.status === 422) return fieldsIn(await answer.text(), sent.path);
  }
  return [];
}

function fieldsIn(html: string, action: string): TypedField[] {
  const document = parseHTML(html).document as unknown as Element;
  const forms = [...document.querySelectorAll("form")].filter((one) => one.getAttribute("action") === action);
  const typedIn = "input:not([type]), input[type=text], input[type=search], input[type=email], textarea";
  const fields = forms.flatMap((one) => [...one.querySelectorAll(typedIn)]);
  return fields.map((field) => ({ name: field.getAttribute("name") ?? "", isLong: field.tagName === "TEXTAREA" }));
}

/** Fields that take a figure, a day, an address or what is in a register: words are refused, and kept in the form. */
export const takesNoWords =
  /^(days|hours|pieces|minutes|pupils|cohort(_size)?|consultation_days|most|before|after|after_value|baseline|spread|ref|school_name|address|(.*_)?email|.*-(day|month|year))$/;
/** Texts that are read as words of a list: what is none is refused, and kept in the form. */
export const isList = (form: string, field: string) =>
  form.startsWith("/synonyms") || /^(synonyms|abbreviations)$/.test(field);
/** Lines and texts take at least this much; a string that is longer may be refused for it. */
const everyFieldTakes = 80;

type Sending = { name: string; form: ValidForm; field: string; texts: readonly (readonly string[])[] };

/**
 * Sends these texts in one field, one after another, and halves what is refused, so that in the end each string alone
 * is either kept, and shown where it is read, or refused, and kept in the form. What is refused is sent in a new case
 * before it is believed: the last may have been used up.
 */
export async function sendAll(app: TestApp, pages: KeptPages, { name, form, field, texts }: Sending): Promise<Came> {
  const came: Came = { looks: [], kept: 0, wrong: [] };
  const waiting = [...texts];
  let sent: Sent | undefined;
  for (let strings = waiting.shift(); strings !== undefined; strings = waiting.shift()) {
    const text = strings.join("\n");
    const sendIn = (one: Sent) => send(app, one, { ...one.form, ...besides[`${name} ${field}`], [field]: text });
    let answer = sent && (await sendIn(sent));
    if (sent === undefined || answer?.status !== 303) {
      sent = await form(app);
      answer = await sendIn(sent);
    }
    if (answer?.status === 422) {
      const at = { action: sent.path, fields: { [field]: text } };
      came.looks.push({ path: pages.keep(await answer.text()), ...at });
      const half = Math.ceil(strings.length / 2);
      if (strings.length > 1) waiting.push(strings.slice(0, half), strings.slice(half));
      else if (!isList(name, field) && mustBeTaken(field, text)) came.wrong.push(`refused ${JSON.stringify(text)}`);
    } else if (answer?.status === 303) {
      came.kept += 1;
      const leadsTo = { path: answer.headers.get("location") ?? "", as: sent.as };
      const { path, as } = (await readers[name]?.(app, sent)) ?? leadsTo;
      const shown = await app.get(path, as);
      const says = takesNoWords.test(field) || isList(name, field) ? {} : { holds: text };
      if ([200, 410].includes(shown.status)) came.looks.push({ path: pages.keep(await shown.text()), ...says });
      else came.wrong.push(`is to be read at ${path}, which answered ${shown.status}`);
      if (sent.form?.["edits"] !== undefined || came.kept % 10 === 0) sent = undefined;
    } else came.wrong.push(`answered ${answer?.status} to ${JSON.stringify(text)}`);
  }
  return came;
}

const mustBeTaken = (field: string, text: string) =>
  !takesNoWords.test(field) && !text.includes("\0") && text.trim() !== "" && text.length <= everyFieldTakes;

async function send(app: TestApp, { path, as }: Sent, form: Sent["form"]): Promise<Response> {
  await sql`delete from rate_limits`.execute(app.deps.database.db);
  return app.post(path, form ?? {}, as);
}
