import { Button, Textarea } from "../../../../design-system/index.ts";
import { typedText } from "../../../../web/index.ts";
import { editsToSend, fieldFrom, pupilFindings, PupilTick, type Said } from "../../form-parts.tsx";
import type { Post } from "../queries.ts";

type FormProps = { action: string; said: Said; label: string; post?: Post; of?: string; isStale?: boolean };

/** A new post, a reply, or one's own post to change. */
export function PostForm({ action, said, label, post, of = "", isStale = false }: FormProps) {
  const isSent = "text" in said.typed;
  return (
    <form method="post" action={action} novalidate>
      {post ? <input type="hidden" name="edits" value={editsToSend(said, post.edits, isStale)} /> : null}
      <Textarea
        {...fieldFrom(said, { text: post?.text ?? null })("text")}
        id={of && !said.errors["text"] ? `text-${of}` : "text"}
        label={{ text: label, classes: of ? "govuk-label--s" : "govuk-label--m" }}
        hint={{ text: "With your name and school. Do not name or describe a pupil." }}
        rows={of ? 3 : 5}
      />
      <PupilTick found={isSent ? pupilFindings([typedText(said.typed, "text")]) : []} said={said} />
      <Button
        text={post ? "Save your post" : "Post"}
        preventDoubleClick
        {...(of ? { classes: "govuk-button--secondary" } : {})}
      />
    </form>
  );
}
