import { Button, Checkboxes, Details, Textarea } from "../../../../design-system/index.ts";
import { date, dateAndTime } from "../../../../platform/text/dates.ts";
import { editsToSend, fieldFrom, nothingSaid, pupilFindings, PupilTick, type Said } from "../../form-parts.tsx";
import { typedText } from "../../../../web/index.ts";
import type { Comment, ConsultationRecord } from "../queries.ts";
import type { ConsultationPageProps } from "./props.ts";

/** What was said, with its answers; one's own may be changed while it is open. */
export function CommentsList(props: ConsultationPageProps) {
  const { one, comments, readsAll, mayComment } = props;
  return (
    <>
      <h2 class="govuk-heading-m">{readsAll ? "What was said" : "What you said"}</h2>
      {comments.length === 0 ? (
        <p class="govuk-body">{whyNothing(one, readsAll, mayComment)}</p>
      ) : (
        <ul class="govuk-list waymark-said">
          {comments.map((comment) => (
            <OneComment {...props} comment={comment} />
          ))}
        </ul>
      )}
    </>
  );
}

function whyNothing({ comments_removed_at: removed }: ConsultationRecord, readsAll: boolean, mayComment: boolean) {
  if (removed) return `Who was asked and what they said was removed on ${date(removed)}, when its time had come.`;
  if (readsAll) return "Nobody has commented. What is said appears here, with who said it.";
  return mayComment ? "Nothing yet. Say what would make it clearer or truer." : "Nothing.";
}

function OneComment(props: ConsultationPageProps & { comment: Comment }) {
  const { one, comment, said, mayAnswer, mayComment, personId } = props;
  const address = `/consultations/${one.id}/comments/${comment.id}`;
  const here = said.about === comment.id ? said : nothingSaid;
  const isOwn = comment.person_id !== null && comment.person_id === personId;
  return (
    <li class="waymark-said__one" id={`comment-${comment.id}`}>
      <p class="govuk-body waymark-said__who">
        <strong>{comment.writer_name ?? "A former member"}</strong>, {dateAndTime(comment.commented_at)}
        {comment.changed_at ? ", changed since" : ""}
        {comment.may_be_named ? " · may be named" : ""}
        {mayAnswer && comment.pupil_checked
          ? " · looked as if it pointed at a pupil; its writer has checked that it does not"
          : ""}
      </p>
      <p class="govuk-body waymark-prose">{comment.text}</p>
      {comment.answer ? (
        <div class="waymark-said__answer">
          <p class="govuk-body waymark-said__who">
            <strong>{comment.answerer_name ?? "A former member"}</strong> answered
            {comment.answered_at ? `, ${dateAndTime(comment.answered_at)}` : ""}
          </p>
          <p class="govuk-body waymark-prose">{comment.answer}</p>
        </div>
      ) : null}
      {mayAnswer && !comment.answer ? <AnswerForm address={address} said={here} id={comment.id} /> : null}
      {isOwn && mayComment ? (
        <Details summaryText="Change your comment" open={"text" in here.typed}>
          <CommentForm
            action={address}
            said={here}
            comment={comment}
            isStale={said.about === comment.id && said.meanwhile !== undefined}
          />
        </Details>
      ) : null}
    </li>
  );
}

function AnswerForm({ address, said, id }: { address: string; said: Said; id: string }) {
  return (
    <Details summaryText="Answer" open={"answer" in said.typed}>
      <form method="post" action={`${address}/answers`} novalidate>
        <Textarea
          {...fieldFrom(said)("answer")}
          id={"answer" in said.errors ? "answer" : `answer-${id}`}
          label={{ text: "Your answer", classes: "govuk-label--s" }}
          hint={{ text: "Whoever commented reads it, with your name. Do not name or describe a pupil." }}
        />
        <Button text="Send the answer" preventDoubleClick />
      </form>
    </Details>
  );
}

type FormProps = { action: string; said: Said; comment?: Comment; isStale?: boolean };

/** A new comment, or one's own to change. */
export function CommentForm({ action, said, comment, isStale = false }: FormProps) {
  const id = comment ? `-${comment.id}` : "";
  const isSent = "text" in said.typed;
  const mayBeNamed = isSent ? typedText(said.typed, "may_be_named") === "yes" : (comment?.may_be_named ?? false);
  return (
    <form method="post" action={action} novalidate>
      {comment ? <input type="hidden" name="edits" value={editsToSend(said, comment.edits, isStale)} /> : null}
      <Textarea
        {...fieldFrom(said, { text: comment?.text ?? null })("text")}
        id={said.errors["text"] ? "text" : `text${id}`}
        label={{ text: comment ? "Your comment" : "Comment on it", classes: "govuk-label--m" }}
        hint={{
          text: "What is not clear, what is missing, what would make it of use to your school? Do not name or describe a pupil.",
        }}
      />
      <Checkboxes
        name="may_be_named"
        idPrefix={`may_be_named${id}`}
        values={mayBeNamed ? ["yes"] : []}
        items={[{ value: "yes", text: "I may be named among those who commented, when it is published" }]}
      />
      <PupilTick found={isSent ? pupilFindings([typedText(said.typed, "text")]) : []} said={said} />
      <Button text={comment ? "Save your comment" : "Send your comment"} preventDoubleClick />
    </form>
  );
}
