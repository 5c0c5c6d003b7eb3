import { button, paragraph, type Email } from "../../platform/mail/index.ts";
import { roleNames, type Role } from "../../policy/index.ts";
import { exampleAdviserEmails } from "./advisers/emails.ts";
import { exampleAccountEmails } from "./retention/emails.ts";

/** The link opens a page with a button, so that a mail filter that follows links does not use it up. */
export function signInLinkEmail(link: string): Email {
  return {
    subject: "Sign in to Waymark",
    parts: [
      paragraph("You asked for a link to sign in to Waymark."),
      button("Sign in to Waymark", link),
      paragraph("The link works once, and for 15 minutes. If it has stopped working, ask for a new one."),
      paragraph("If you did not ask for it, you do not need to do anything. Do not pass the link on to anybody."),
    ],
  };
}

/** Names the inviter and the organisation only: the invited person's name was typed by somebody else. */
export function invitationEmail(invited: {
  by: string;
  role: Role;
  organisation: string;
  email: string;
  publicUrl: string;
}): Email {
  const asWhat = `${roleNames[invited.role]} at ${invited.organisation}`;
  return {
    subject: `${invited.by} has invited you to Waymark`,
    parts: [
      paragraph(`${invited.by} has invited you to join Waymark as ${asWhat}.`),
      paragraph(
        "Waymark is where schools and their local authority share what has worked: a school writes up what it did and what changed for its pupils, and another school finds it.",
      ),
      button("Join Waymark", `${invited.publicUrl}/invitations`),
      paragraph(
        `Sign in there with this e-mail address, ${invited.email}. We will send you a link: there is no password.`,
      ),
      paragraph("If you were not expecting this, you do not need to do anything."),
    ],
  };
}

/** Every e-mail of this room, for the gallery. */
export function exampleEmails(publicUrl: string): { name: string; email: Email }[] {
  const link = `${publicUrl}/sign-in/hKwQzEXAMPLEonlyEXAMPLEonlyLmNp`;
  const invited = {
    by: "Gwen Tarrant",
    role: "school_staff" as const,
    organisation: "Hollowgate Primary School",
    email: "new.colleague@hollowgate-primary.example",
    publicUrl,
  };
  return [
    { name: "Sign-in link", email: signInLinkEmail(link) },
    { name: "Invitation", email: invitationEmail(invited) },
    ...exampleAdviserEmails(publicUrl),
    ...exampleAccountEmails(publicUrl),
  ];
}
