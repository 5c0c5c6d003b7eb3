import { Meanwhile, Problems } from "../../form-parts.tsx";
import { OnePost } from "./one-post.tsx";
import { PostForm } from "./post-form.tsx";
import type { DiscussionPageProps } from "./props.ts";

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
