import { RefusedFile } from "../../../platform/files/index.ts";

/** Where films may be shown. A link leads there; nothing of theirs is ever part of a page of ours. */
const hosts = [
  "youtube.com",
  "youtu.be",
  "vimeo.com",
  "bbc.co.uk",
  "gov.uk",
  "sch.uk",
  "educationendowmentfoundation.org.uk",
];

/** The address of a film as it is kept. Throws RefusedFile where it is none, or leads to no place on the list. */
export function videoAddress(typed: string): string {
  const address = parsed(typed.trim());
  if (!address || address.href.length > 500) {
    throw new RefusedFile("Give the whole address of the film, beginning with https://");
  }
  if (!hosts.some((host) => address.hostname === host || address.hostname.endsWith(`.${host}`))) {
    throw new RefusedFile(
      `Films may be on ${hosts.slice(0, -1).join(", ")} or ${hosts.at(-1)}. Put the film on one of these, such as your school’s own site, and give its address there.`,
    );
  }
  return address.href;
}

function parsed(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const address = new URL(text);
  const plain = address.protocol === "https:" && address.port === "" && !address.username && !address.password;
  return plain ? address : undefined;
}
