import type { Finding } from "../../../platform/documents/index.ts";

/*
 * One picture, document, recording or link to a film in a version of a write-up: what was sent, and what that version
 * says of it. Pure: what it must say, what it is called, and whether it may be shown.
 */

export type MediumKind = "image" | "document" | "audio" | "video";
export type Consent = "no_identifiable_child" | "consent_held" | "staff_only";

export type Medium = {
  id: string;
  kind: MediumKind;
  hash: string | null;
  size: number | null;
  width: number | null;
  height: number | null;
  small_hash: string | null;
  small_width: number | null;
  small_height: number | null;
  address: string | null;
  form: string | null;
  findings: Finding[];
  is_confirmed: boolean;
  scan: "none" | "clean" | "waiting" | "infected";
  is_withdrawn: boolean;
  caption: string | null;
  alternative: string | null;
  consent: Consent;
  consent_reference: string | null;
  /** "2027-07-31": the last day on which it may be shown. */
  consent_until: string | null;
  is_taken_down: boolean;
};

export const consentWords: Record<Consent, string> = {
  no_identifiable_child: "No child can be recognised",
  consent_held: "A child can be recognised, and the school holds consent",
  staff_only: "Only adults who work with the school, and they have agreed",
};

export const kindWords: Record<MediumKind, string> = {
  image: "Picture",
  document: "Document",
  audio: "Recording",
  video: "Film",
};

const formWords: Record<string, string> = {
  pdf: "PDF",
  docx: "Word",
  pptx: "PowerPoint",
  xlsx: "Excel",
  mp3: "MP3",
  m4a: "M4A",
  wav: "WAV",
  webp: "Picture",
};

/** A face or a voice may be a child's; a document is read through by whoever publishes it. */
export const asksConsent = ({ kind }: Pick<Medium, "kind">) => kind !== "document";

/** What is said in its place to who cannot see or hear it. A film must carry its own captions where it is shown. */
export const asksAlternative = ({ kind }: Pick<Medium, "kind">) => kind === "image" || kind === "audio";

/** Whether it may be shown to anybody now: asked at every reading, whatever jobs have or have not run. */
export function mayBeShown(medium: Medium, today: string): boolean {
  return whyNotShown(medium, today) === undefined;
}

/** Why it is not shown, as a sentence; undefined where it is. */
export function whyNotShown(medium: Medium, today: string): string | undefined {
  if (medium.is_withdrawn) return "It was withdrawn.";
  if (medium.scan === "waiting")
    return "It has not been checked for viruses yet, because the scanner cannot be reached.";
  if (medium.scan === "infected") return "A virus was found in it.";
  if (medium.consent_until !== null && medium.consent_until < today)
    return "The consent that the school held has ended.";
  return medium.is_taken_down ? "It was taken down when the consent that the school held ended." : undefined;
}

/** What is missing before the write-up may be submitted with it. */
export function missingInMedium(medium: Medium): string[] {
  if (medium.is_withdrawn) return [];
  return [
    ...(isBlank(medium.caption) ? ["give it a caption"] : []),
    ...(asksAlternative(medium) && isBlank(medium.alternative) ? [alternativeAsked[medium.kind]] : []),
    ...(medium.findings.length > 0 && !medium.is_confirmed
      ? ["look at what is hidden in it, and say that it may stay or take the file out"]
      : []),
    ...(medium.scan === "waiting" ? ["wait until it has been checked for viruses, or take it out"] : []),
    ...(medium.is_taken_down ? ["say what consent the school holds now, or take it out"] : []),
  ];
}

const alternativeAsked: Record<MediumKind, string> = {
  image: "say what it shows, for people who cannot see it",
  audio: "write down what is said, for people who cannot hear it",
  document: "",
  video: "",
};

/** "Picture 2: The board at the end of the lesson". */
export function mediumName(medium: Pick<Medium, "kind" | "caption">, index: number): string {
  return `${kindWords[medium.kind]} ${index + 1}${isBlank(medium.caption) ? "" : `: ${medium.caption}`}`;
}

/** "PDF, 240 KB". */
export function formAndSize({ form, size }: Pick<Medium, "form" | "size">): string {
  return [formWords[form ?? ""], size === null ? undefined : sizeInWords(size)].filter(Boolean).join(", ");
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".0", "")} MB`;
}

const isBlank = (text: string | null) => text === null || text.trim() === "";
