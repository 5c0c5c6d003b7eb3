import { Button, Textarea } from "../../../../design-system/index.ts";
import { typedText } from "../../../../web/index.ts";
import { editsToSend, fieldFrom, Meanwhile, Problems, pupilFindings, PupilTick, type Said } from "../../form-parts.tsx";
import type { Discussion, Post } from "../queries.ts";
import { OnePost } from "./one-post.tsx";

export type DiscussionPageProps = {
  discussion: Discussion;
  /** In the order in which they were written; what this viewer may not read has no words. */
  posts: Post[];
  personId: string | null;
  mayPost: boolean;
  mayModerate: boolean;
  now: Date;
  said: Said & { about?: string; meanwhile?: Record<string, string | null> };
};

/** Each post with its replies below it, then a post of one's own. */
export function DiscussionPage(props: DiscussionPageProps) {
  const { discussion, posts, said, mayPost } = props;
  const own = said.about === undefined ? said : { typed: {}, errors: {} };
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Problems errors={said.errors} />
        <span class="govuk-caption-l">Discussion · {discussion.ref}</span>
        <h1 class="govuk-heading-l">{discussion.title}</h1>
        <p class="govuk-body">
          {discussion.school_name} wrote this practice up.{" "}
          {discussion.isPublic ? "Everybody" : "Everybody who signs in"} can read what is said here; each post has its
          writer’s name and school.
        </p>
        {said.meanwhile ? <Meanwhile stored={said.meanwhile} /> : null}
        {posts.length === 0 ? (
          <p class="waymark-empty">
            Nobody has posted yet. Ask what you would want to know before you tried it, or say what happened when you
            did.
          </p>
        ) : (
          <ul class="govuk-list waymark-said">
            {posts
              .filter(({ parent_id }) => parent_id === null)
              .map((post) => (
                <OnePost {...props} post={post} replies={posts.filter(({ parent_id }) => parent_id === post.id)} />
              ))}
          </ul>
        )}
        {mayPost ? (
          <PostForm
            action={`/practices/${discussion.ref}/discussion/posts`}
            said={own}
            label="Post in the discussion"
          />
        ) : (
          <p class="govuk-body">
            {props.personId === null ? (
              <>
                <a
                  class="govuk-link"
                  href={`/sign-in?then=${encodeURIComponent(`/practices/${discussion.ref}/discussion`)}`}
                >
                  Sign in
                </a>{" "}
                to join in.
              </>
            ) : (
              "People who work with schools here join in."
            )}
          </p>
        )}
      </div>
    </div>
  );
}

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
