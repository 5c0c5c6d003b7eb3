import { date } from "../../../../platform/text/dates.ts";
import type { AskedAddress } from "../check-address.ts";
import type { Refusal } from "../read-jwt.ts";
import type { Told, Verdict } from "../verify.ts";

/*
 * Every answer of the page that checks, in plain words: what was found, and what to do about it. One entry an answer, so that
 * a kind without its words does not compile.
 */

export type Shown =
  | Verdict
  | Exclude<AskedAddress, { kind: "practice" }>
  | { kind: "nothing_there"; ref: string }
  | { kind: "gone"; ref: string; on: Date; reason: string };

export type Words = { title: string; text: string; tone: "good" | "past" | "bad" };

type Plain = Exclude<
  Shown["kind"],
  "foreign" | "holds" | "lapsed" | "not_yet" | "not_in_register" | "taken_away" | "elsewhere" | "nothing_there" | "gone"
>;

const ask = "Ask whoever gave it to you for the file as they downloaded it.";

const plainWords: Record<Plain, Omit<Words, "tone">> = {
  empty: {
    title: "There is nothing to check",
    text: "Choose a file, paste the text of a credential, or give the address of a certificate.",
  },
  too_long: {
    title: "This is too large to be a credential",
    text: "A credential is a few thousand characters. Choose the file that ends in .jwt.",
  },
  picture: {
    title: "This is a picture",
    text: "A picture of a certificate or of a disc proves nothing. Choose the file that ends in .jwt, or give the address of the certificate.",
  },
  document: {
    title: "This is a document",
    text: "A PDF or a Word file of a certificate proves nothing. Choose the file that ends in .jwt, or give the address of the certificate.",
  },
  not_a_credential: {
    title: "This is not a credential",
    text: `A credential is one long line in three parts with full stops between them. Some of it may be missing. ${ask}`,
  },
  not_an_address: {
    title: "This is not the address of a certificate",
    text: "Give the address as the certificate has it; it ends like /practices/GP-2047/kitemark.",
  },
  repeated_name: {
    title: "This credential says the same thing twice",
    text: "It gives one of its facts more than once, so two readers could read it differently. No credential of ours does. Do not rely on it.",
  },
  unsigned: {
    title: "Nobody signed this",
    text: "It is written like a credential and has no signature, so anybody could have written it. Do not rely on it.",
  },
  shared_secret: {
    title: "This is not a signature that proves anything",
    text: "It is signed with a shared secret, which whoever checks it would have to know too and could sign with. No credential of ours is. Do not rely on it.",
  },
  unknown_algorithm: {
    title: "This is signed in a way that we do not know",
    text: "It names a way of signing that cannot be checked here. No credential of ours is signed that way.",
  },
  unknown_demand: {
    title: "This asks for something that we do not understand",
    text: "It says that whoever checks it must follow a rule that is not known here, so it cannot be accepted. No credential of ours does.",
  },
  unknown_key: {
    title: "This claims to come from here, and does not",
    text: "It says that it was issued here, but none of our keys, old or new, signed it. Do not rely on it.",
  },
  altered: {
    title: "This has been changed since it was signed",
    text: `The signature does not fit what it says. Even one changed character has that effect. Do not rely on it. ${ask}`,
  },
  not_a_kitemark: {
    title: "We signed this, and it is not a kitemark",
    text: "The signature is ours. It is something else that we publish, such as a list of credentials that were taken away.",
  },
};

/** The last day on which it holds, in words. */
export const lastDay = ({ until }: Told) => date(new Date(until.getTime() - 1));
const mark = ({ practice: { ref, title }, school }: Told) => `${ref}, “${title}”, at ${school.name}`;

/** What to say of it. */
export function verdictWords(shown: Shown): Words {
  switch (shown.kind) {
    case "holds":
      return {
        tone: "good",
        title: "This kitemark holds",
        text: `${shown.told.authority} awarded it. Nothing in it has been changed.`,
      };
    case "lapsed":
      return {
        tone: "past",
        title: "This kitemark has lapsed",
        text: `It is genuine, and held until ${lastDay(shown.told)}. The practice may have been validated again since.`,
      };
    case "not_yet":
      return {
        tone: "past",
        title: "This kitemark does not hold yet",
        text: `It is genuine, and holds from ${date(shown.told.from)}.`,
      };
    case "taken_away":
      return {
        tone: "bad",
        title: "This kitemark was taken away",
        text: `It was genuine. The authority took it away on ${date(shown.on)}, and it no longer holds. The reason given: ${shown.reason}`,
      };
    case "not_in_register":
      return {
        tone: "bad",
        title: "The register no longer has this kitemark",
        text: `Our key signed it, and the register has nothing of ${mark(shown.told)}. Ask ${shown.told.authority}.`,
      };
    case "foreign":
      return { tone: "past", ...foreignWords(shown) };
    case "elsewhere":
      return {
        tone: "past",
        title: "This address is of another site",
        text: `Only certificates of this site are looked up here. Open ${shown.host} and check it there, or give the file.`,
      };
    case "nothing_there":
      return {
        tone: "bad",
        title: "There is no kitemark at this address",
        text: `No published practice ${shown.ref} has one. Check the reference on the certificate.`,
      };
    case "gone":
      return {
        tone: "bad",
        title: "This kitemark was taken away",
        text: `${shown.ref} was withdrawn on ${date(shown.on)}, and its kitemark with it. The reason given: ${shown.reason}`,
      };
    default:
      return { tone: "bad", ...plainWords[shown.kind] };
  }
}

function foreignWords({ issuer, fits }: { issuer: string | undefined; fits: boolean }): Omit<Words, "tone"> {
  const who = issuer === undefined ? "It does not say who issued it." : `It says that it was issued by ${issuer}.`;
  const signature = fits
    ? "Its signature fits the key that it carries, which shows that it was not changed, but not whose key that is."
    : "We do not hold the key that would show whether it was changed.";
  const where = issuer === undefined ? "Ask whoever gave it to you where to check it." : "Check it with them.";
  return { title: "This was not issued here", text: `${who} ${signature} ${where}` };
}

const aboutWhatWasGiven: ReadonlySet<Shown["kind"]> = new Set<Refusal | "not_an_address">([
  "empty",
  "too_long",
  "picture",
  "document",
  "not_a_credential",
  "not_an_address",
]);

/** Whether the answer is that something else must be given: then the form is shown as one with an error. */
export const isAboutWhatWasGiven = ({ kind }: Shown) => aboutWhatWasGiven.has(kind);

/** What the credential tells, where our key signed it. */
export const toldBy = (shown: Shown): Told | undefined => ("told" in shown ? shown.told : undefined);
