import { button, paragraph, quote, type Email } from "../../../platform/mail/index.ts";

/* What a discussion writes to people. */

type About = { title: string; link: string };

export function postedEmail({ title, ref, link, by, text }: About & { ref: string; by: string; text: string }): Email {
  return {
    subject: `${by} posted: ${title}`,
    parts: [
      paragraph(`${by} posted in the discussion of “${title}”:`),
      quote(text),
      button("Read the discussion", link),
    ],
    tellsOf: [ref],
  };
}

export function postHiddenEmail({ title, link, reason }: About & { reason: string }): Email {
  return {
    subject: `Your post is hidden: ${title}`,
    parts: [
      paragraph(`The co-ordinator has hidden your post in the discussion of “${title}”:`),
      quote(reason),
      paragraph("You and the co-ordinator still see it. Nobody else does."),
      button("See your post", link),
    ],
  };
}

/** Every e-mail of discussion, filled with example facts. */
export function exampleDiscussionEmails(publicUrl: string): { name: string; email: Email }[] {
  const about = {
    title: "Three minutes each, at the table by the coats",
    link: `${publicUrl}/practices/GP-2047/discussion`,
  };
  return [
    {
      name: "Somebody posted",
      email: postedEmail({ ...about, ref: "GP-2047", by: "Marcus O’Brien", text: "Did you try it after lunch?" }),
    },
    { name: "Post hidden", email: postHiddenEmail({ ...about, reason: "It says who a colleague is." }) },
  ];
}
