import { button, paragraph, type Email } from "../../../platform/mail/index.ts";
import type { About } from "../about.ts";

export function publishedEmail({ title, link, authority, ref }: About & { ref: string }): Email {
  return {
    subject: `Published as ${ref}: ${title}`,
    parts: [
      paragraph(`${authority} has published “${title}”. Its address will not change:`),
      button(`Read ${ref}`, link),
      paragraph("The person whom you named may now be asked about it."),
    ],
    tellsOf: [ref],
  };
}
