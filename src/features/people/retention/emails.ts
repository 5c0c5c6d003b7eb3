import { button, paragraph, type Email } from "../../../platform/mail/index.ts";

/** What whoever has not used their account is told, twice, before it is closed. */
export function accountWarningEmail({ link, months }: { link: string; months: 22 | 23 }): Email {
  return {
    subject: months === 23 ? "Your Waymark account is closed in a month" : "Do you still need your Waymark account?",
    parts: [
      paragraph(`You have not used Waymark for ${months} months.`),
      paragraph(
        months === 22
          ? "Accounts are kept for 24 months after they were last used, and then closed: your name and address are removed, and your roles end. You will be told once more before that."
          : "In a month your account is closed: your name and address are removed, and your roles end. To keep it, sign in. This is the last warning.",
      ),
      button("Sign in", link),
    ],
  };
}

/** Both, filled with example facts. */
export function exampleAccountEmails(publicUrl: string): { name: string; email: Email }[] {
  const link = `${publicUrl}/sign-in`;
  return [
    { name: "Account unused, first warning", email: accountWarningEmail({ link, months: 22 }) },
    { name: "Account unused, last warning", email: accountWarningEmail({ link, months: 23 }) },
  ];
}
