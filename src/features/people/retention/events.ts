import { eventKind } from "../../../platform/events/index.ts";

/* No event names a person: it carries a key, which nobody can be found by once the account is closed. */

type OfAccount = { accountOf: string };
const example = { accountOf: "0193c5f0-0000-7000-8000-000000000004" };

export const accountWarned = eventKind<OfAccount & { number: number }>(
  "account_warned",
  ({ number }) => `warned somebody, for the ${number === 1 ? "first" : "second"} time, that their account is not used`,
  { toldTo: "self", example: { ...example, number: 1 } },
);

export const accountClosed = eventKind<OfAccount>(
  "account_closed",
  () => "closed an account that nobody had used for two years",
  { toldTo: "self", example },
);
