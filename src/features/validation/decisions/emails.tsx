import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";
import type { About } from "../about.ts";
import { levelWords, type Level } from "../kitemarks/rules.ts";

type Returned = About & { reason: string; notMet: string[] };

export function returnedEmail({ title, link, authority, reason, notMet }: Returned): Email {
  return {
    subject: `Returned with a reason: ${title}`,
    parts: [
      paragraph(`${authority} has read “${title}” and asks for a change before it can have the kitemark:`),
      quote(reason),
      ...(notMet.length > 0 ? [paragraph(`To these questions the answer was no: ${notMet.join(" ")}`)] : []),
      paragraph("Change what is asked and submit it again. Nothing that you wrote is lost."),
      button("Change the write-up", link),
    ],
  };
}

export function validatedEmail({
  title,
  link,
  authority,
  level,
  validUntil,
}: About & { level: Level; validUntil: string }): Email {
  return {
    subject: `The kitemark is yours: ${title}`,
    parts: [
      paragraph(
        `${authority} has awarded “${title}” its kitemark, at the level ${levelWords[level]}. It holds until ${validUntil}.`,
      ),
      paragraph("It will be published next. You will hear when it is."),
      button("See where it is", link),
    ],
  };
}
