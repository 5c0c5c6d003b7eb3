import { z } from "zod";
import { optionalLine, optionalText, requiredLine, requiredText } from "../../../web/index.ts";

/* What is asked of a collection and of what is in it. */

export const AboutForm = z.object({
  title: requiredLine("Give the collection a title", 100, "The title"),
  introduction: requiredText("Say what is gathered here, and for whom", 4_000, "The introduction"),
});

const note = optionalText(1_000, "The note");

export const PracticeForm = z.object({
  ref: requiredLine("Enter the reference of a published practice, such as GP-2047", 20, "The reference"),
  note,
});

const webAddress = requiredLine("Enter the address of the page, beginning with https://", 500, "The address");

export const LinkForm = z.object({
  title: requiredLine("Say what the link leads to", 150, "What it leads to"),
  address: webAddress.refine(isWebAddress, "Enter the address of the page, beginning with https://"),
  note,
});

export const DocumentForm = z.object({
  title: requiredLine("Say what the document is", 150, "What the document is"),
  note,
});

/** A practice is called by its own title. */
export const ItemForm = z.object({ title: optionalLine(150, "What it is"), note });

export const WithdrawalForm = z.object({
  reason: requiredText("Say why it is being withdrawn; the reason is public", 2_000, "The reason"),
});

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).username === "";
}
