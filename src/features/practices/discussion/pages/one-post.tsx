import { Button, Details, Textarea } from "../../../../design-system/index.ts";
import { dateAndTime } from "../../../../platform/text/dates.ts";
import { fieldFrom, nothingSaid } from "../../form-parts.tsx";
import type { Post } from "../queries.ts";
import { isChangeable, postStanding } from "../rules.ts";
import { PostForm } from "./post-form.tsx";
import type { DiscussionPageProps } from "./props.ts";

type Props = DiscussionPageProps & { post: Post; replies?: Post[] };

/** One post with what this viewer may do with it, and, of a post that answers none, its replies. */
export function OnePost(props: Props) {
  const { post, replies = [], discussion, mayPost, said } = props;
  const address = `/practices/${discussion.ref}/discussion/posts/${post.id}`;
  const isTop = post.parent_id === null;
  const here = (name: string) => (said.about === `${name}-${post.id}` ? said : nothingSaid);
  const standing = postStanding(post);
  return (
    <li class="waymark-said__one" id={`post-${post.id}`}>
      <Words {...props} />
      <div class="waymark-said__actions">
        {isTop && mayPost && standing === "shown" ? (
          <Details summaryText="Reply" open={said.about === `reply-${post.id}`}>
            <PostForm action={`${address}/replies`} said={here("reply")} label="Your reply" of={`reply-${post.id}`} />
          </Details>
        ) : null}
        <OwnPost {...props} address={address} />
        {props.mayModerate ? <Moderation {...props} address={address} /> : null}
        {standing === "shown" ? (
          <p class="govuk-body-s">
            <a class="govuk-link" href={`/practices/${discussion.ref}/complaint?post=${post.id}`}>
              Complain about this<span class="govuk-visually-hidden"> post</span>
            </a>
          </p>
        ) : null}
      </div>
      {replies.length > 0 ? (
        <ul class="govuk-list waymark-said waymark-said--replies">
          {replies.map((reply) => (
            <OnePost {...props} post={reply} replies={[]} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** What it says, or why it says nothing. */
function Words({ post, personId, mayModerate }: Props) {
  const standing = postStanding(post);
  if (standing === "deleted") return <p class="govuk-body">Its author has deleted this post.</p>;
  const isOwn = post.person_id !== null && post.person_id === personId;
  if (standing === "hidden" && !mayModerate && !isOwn) {
    return <p class="govuk-body">The co-ordinator has hidden this post.</p>;
  }
  return (
    <>
      <p class="govuk-body waymark-said__who">
        <strong>{post.writer_name ?? "A former member"}</strong>
        {post.school_name ? `, ${post.school_name}` : ""}, {dateAndTime(post.posted_at)}
        {post.changed_at ? ", changed since" : ""}
        {mayModerate && post.pupil_checked
          ? " · looked as if it pointed at a pupil; its writer has checked that it does not"
          : ""}
      </p>
      {standing === "hidden" ? (
        <p class="govuk-inset-text">
          Hidden from everybody else: <span class="waymark-prose">{post.hidden_reason}</span>
        </p>
      ) : null}
      <p class="govuk-body waymark-prose">{post.text}</p>
    </>
  );
}

function OwnPost({ post, personId, now, said, address }: Props & { address: string }) {
  const isOwn = post.person_id !== null && post.person_id === personId && postStanding(post) !== "deleted";
  if (!isOwn) return null;
  const isOpen = said.about === `change-${post.id}`;
  const here = isOpen ? said : nothingSaid;
  const form = { action: address, said: here, label: "Your post", post, of: `change-${post.id}` };
  return (
    <>
      {isChangeable(post, now) ? (
        <Details summaryText="Change your post" open={isOpen}>
          <PostForm {...form} isStale={isOpen && said.meanwhile !== undefined} />
        </Details>
      ) : null}
      <Details summaryText="Delete your post">
        <p class="govuk-body">
          What you wrote goes for good. That there was a post stays, so that its replies have a place.
        </p>
        <form method="post" action={`${address}/deletions`}>
          <Button text="Delete your post" classes="govuk-button--warning" preventDoubleClick />
        </form>
      </Details>
    </>
  );
}

function Moderation({ post, said, address }: Props & { address: string }) {
  const standing = postStanding(post);
  if (standing === "deleted") return null;
  if (standing === "hidden") {
    return (
      <form method="post" action={`${address}/showings`}>
        <Button text="Show this post again" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    );
  }
  const isOpen = said.about === `hide-${post.id}`;
  const here = isOpen ? said : nothingSaid;
  return (
    <Details summaryText="Hide this post" open={isOpen}>
      <form method="post" action={`${address}/hidings`} novalidate>
        <Textarea
          {...fieldFrom(here)("reason")}
          id={here.errors["reason"] ? "reason" : `reason-${post.id}`}
          label={{ text: "Why is it hidden?", classes: "govuk-label--s" }}
          hint={{ text: "Its author reads this. Do not name or describe a pupil." }}
          rows={3}
        />
        <Button text="Hide this post" classes="govuk-button--warning" preventDoubleClick />
      </form>
    </Details>
  );
}
