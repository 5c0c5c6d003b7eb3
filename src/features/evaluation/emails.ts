import type { Email } from "../../platform/mail/index.ts";
import { exampleAdoptionEmails } from "./adoptions/emails.tsx";
import { exampleQuestionEmails } from "./questions/emails.tsx";

/** Every e-mail between two schools, filled with example facts. */
export function exampleEmails(publicUrl: string): { name: string; email: Email }[] {
  return [...exampleAdoptionEmails(publicUrl), ...exampleQuestionEmails(publicUrl)];
}
