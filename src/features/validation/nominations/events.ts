import { eventKind } from "../../../platform/events/index.ts";

/*
 * What happens to a nomination. None of them says what was seen, by whom, or why it was declined: those words are on the
 * nomination, for whoever may read it.
 */

type OfNomination = { nominationId: string };
const example = { nominationId: "0193c5f0-0000-7000-8000-000000000011" };

export const practiceNominated = eventKind<OfNomination>("practice_nominated", () => "nominated a practice", {
  toldTo: "authority",
  example,
});

export const nominationInvited = eventKind<OfNomination>(
  "nomination_invited",
  () => "invited a school to write up what was nominated",
  { toldTo: "authority", example },
);

export const nominationMerged = eventKind<OfNomination & { intoId: string }>(
  "nomination_merged",
  () => "merged a nomination with its twin",
  { toldTo: "authority", example: { ...example, intoId: "0193c5f0-0000-7000-8000-000000000012" } },
);

export const nominationDeclined = eventKind<OfNomination>(
  "nomination_declined",
  () => "declined a nomination, with thanks and a reason",
  { toldTo: "authority", example },
);

export const nominationAccepted = eventKind<OfNomination & { practiceId: string }>(
  "nomination_accepted",
  () => "accepted the invitation to write up what was nominated",
  { toldTo: "authority", example: { ...example, practiceId: "0193c5f0-0000-7000-8000-000000000001" } },
);

export const nominationTurnedDown = eventKind<OfNomination>(
  "nomination_turned_down",
  () => "answered the invitation to write up a practice: not now",
  { toldTo: "authority", example },
);

export const nominationGivenUp = eventKind<OfNomination>(
  "nomination_given_up",
  () => "deleted the draft that was begun from what was nominated",
  { toldTo: "authority", example },
);
