import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";
import type { About } from "../about.ts";

export function withdrawnEmail({
  title,
  link,
  by,
  reason,
}: Omit<About, "authority"> & { by: string; reason: string }): Email {
  return {
    subject: `Withdrawn: ${title}`,
    parts: [
      paragraph(`${by} has withdrawn “${title}”. Its address now says so, with this reason:`),
      quote(reason),
      button("See what the public sees", link),
    ],
  };
}
