import type { Medium } from "../medium.ts";
import { formAndSize, kindWords, mayBeShown } from "../medium.ts";

type Props = { medium: Medium; today: string };

/** One file, small, as it is listed to those who work on the write-up; its place stays where it may not be shown. */
export function Shown({ medium, today }: Props) {
  if (!mayBeShown(medium, today)) return <>Not shown</>;
  if (medium.kind === "image") return <Picture medium={medium} />;
  const href = medium.address ?? `/files/${medium.hash}`;
  return (
    <a class="govuk-link" href={href} {...asLink(medium)}>
      {medium.address ?? `Open the ${kindWords[medium.kind].toLowerCase()} (${formAndSize(medium)})`}
    </a>
  );
}

/** The 400-wide picture. Its place is kept while it loads. */
function Picture({ medium }: { medium: Medium }) {
  return (
    <img
      class="waymark-thumbnail"
      src={`/files/${medium.small_hash}`}
      alt={medium.alternative ?? "Picture that is not described yet"}
      width={medium.small_width ?? undefined}
      height={medium.small_height ?? undefined}
      loading="lazy"
    />
  );
}

/** A film opens where it is shown; a file of ours is saved, which is what it is sent for. */
function asLink({ address }: Medium) {
  return address ? { rel: "noopener" } : { download: true };
}

/** What the public sees: a figure for each picture with its caption, then everything else as a list. */
export function PublishedMedia({ media }: { media: readonly Medium[] }) {
  const pictures = media.filter(({ kind }) => kind === "image");
  const others = media.filter(({ kind }) => kind !== "image");
  if (media.length === 0) return null;
  return (
    <section class="waymark-practice__section">
      <h2 class="govuk-heading-m">Pictures and documents</h2>
      {pictures.map((picture) => (
        <figure class="waymark-figure">
          <img
            src={`/files/${picture.hash}`}
            srcset={`/files/${picture.small_hash} ${picture.small_width}w, /files/${picture.hash} ${picture.width}w`}
            sizes="(min-width: 48.0625em) 38em, 100vw"
            alt={picture.alternative ?? ""}
            width={picture.width ?? undefined}
            height={picture.height ?? undefined}
            loading="lazy"
            decoding="async"
          />
          <figcaption class="govuk-body-s">{picture.caption}</figcaption>
        </figure>
      ))}
      {others.length > 0 ? (
        <ul class="govuk-list govuk-list--spaced">
          {others.map((one) => (
            <li>
              <OtherFile medium={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function OtherFile({ medium }: { medium: Medium }) {
  const { kind, caption, address, hash, alternative } = medium;
  const about = kind === "video" && address ? `Film, on ${new URL(address).hostname}` : formAndSize(medium);
  return (
    <>
      <a class="govuk-link" href={address ?? `/files/${hash}`} {...asLink(medium)}>
        {caption}
      </a>{" "}
      ({kind === "audio" ? `recording, ${about}` : about})
      {kind === "audio" && alternative ? (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">What is said in it</span>
          </summary>
          <div class="govuk-details__text waymark-prose">{alternative}</div>
        </details>
      ) : null}
    </>
  );
}
