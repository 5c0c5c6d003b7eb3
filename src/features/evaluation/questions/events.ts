import { eventKind } from "../../../platform/events/index.ts";

/* What happens between two schools, one of which asks the other what makes the difference. Facts are ids alone. */

type OfQuestion = { questionId: string; askingUrn: string; askedUrn: string };
const example = {
  questionId: "0193c5f0-0000-7000-8000-000000000020",
  askingUrn: "900001",
  askedUrn: "900007",
};

export const questionAsked = eventKind<OfQuestion>(
  "question_asked",
  ({ askingUrn, askedUrn }) => `asked the school ${askedUrn} what makes the difference, for the school ${askingUrn}`,
  { toldTo: "authority", example },
);

export const questionAnswered = eventKind<OfQuestion>(
  "question_answered",
  ({ askingUrn, askedUrn }) => `answered the school ${askingUrn} for the school ${askedUrn}`,
  { toldTo: "authority", example },
);
