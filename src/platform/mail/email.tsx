import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/*
 * An e-mail is said once, as parts; the plain text and the HTML are both made from them, so that neither can say
 * something that the other does not.
 */

export type EmailPart =
  | { kind: "paragraph"; text: string }
  | { kind: "button"; text: string; href: string }
  | { kind: "quote"; text: string }
  | { kind: "list"; lines: string[] }
  | { kind: "links"; to: EmailLink[] };

export type EmailLink = { text: string; href: string };

export type Email = {
  subject: string;
  parts: EmailPart[];
  /** The foot says where to choose what one hears, and how to stop mail of this kind. */
  stop?: { choose: string; stop: string };
  /** References of practices that it tells of as published: where one is withdrawn before it is sent, it never is. */
  tellsOf?: readonly string[];
};

export const paragraph = (text: string): EmailPart => ({ kind: "paragraph", text });
export const button = (text: string, href: string): EmailPart => ({ kind: "button", text, href });
export const quote = (text: string): EmailPart => ({ kind: "quote", text });
export const list = (lines: string[]): EmailPart => ({ kind: "list", lines });
export const links = (to: EmailLink[]): EmailPart => ({ kind: "links", to });

/** The subject on one line: a line break there could start another header. */
export function subjectLine(email: Email): string {
  return email.subject.replaceAll(/\s+/g, " ").trim();
}

export function emailText(email: Email): string {
  const stop = email.stop ? `Choose what you hear: ${email.stop.choose}\nStop these: ${email.stop.stop}\n` : "";
  return `${email.parts.map(partText).join("\n\n")}\n\n-- \nWaymark, the good practice exchange\n${stop}`;
}

function partText(part: EmailPart): string {
  switch (part.kind) {
    case "paragraph":
      return part.text;
    case "button":
      return `${part.text}: ${part.href}`;
    case "quote":
      return part.text.replaceAll(/^/gm, "> ");
    case "list":
      return part.lines.map((line) => `- ${line}`).join("\n");
    case "links":
      return part.to.map(({ text, href }) => `- ${text}: ${href}`).join("\n");
  }
}

const column =
  "max-width:600px;margin:0 auto;padding:24px;font-family:Verdana,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1c1917";
const buttonLook =
  "display:inline-block;padding:12px 20px;background:#14532d;color:#ffffff;font-weight:bold;text-decoration:none";
const quoteLook = "margin:0 0 16px;padding:8px 16px;border-left:6px solid #ffc928;white-space:pre-line";

export function emailHtml(email: Email): string {
  return `<!DOCTYPE html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subjectLine(email)}</title>
      </head>
      <body style="margin:0;background:#fffdf8">
        <div style={column}>
          {email.parts.map(partHtml)}
          <p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #d6d3d1;font-size:14px">
            Waymark, the good practice exchange
            {email.stop ? (
              <>
                <br />
                <a href={email.stop.choose}>Choose what you hear</a> or <a href={email.stop.stop}>stop these</a>.
              </>
            ) : null}
          </p>
        </div>
      </body>
    </html>,
  )}`;
}

function partHtml(part: EmailPart): VNode {
  switch (part.kind) {
    case "paragraph":
      return <p style="margin:0 0 16px;white-space:pre-line">{part.text}</p>;
    case "button":
      return (
        <p style="margin:0 0 16px">
          <a href={part.href} style={buttonLook}>
            {part.text}
          </a>
        </p>
      );
    case "quote":
      return <blockquote style={quoteLook}>{part.text}</blockquote>;
    case "list":
      return (
        <ul style="margin:0 0 16px;padding-left:24px">
          {part.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      );
    case "links":
      return (
        <ul style="margin:0 0 16px;padding-left:24px">
          {part.to.map(({ text, href }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      );
  }
}
