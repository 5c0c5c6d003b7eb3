/**
 * The distance between two schools in words. 1 is a standard deviation of schools of the phase, on the weighted mean of what is measured
 * (docs/rules/computed.md, similar schools); where one word ends and the next begins is a judgement.
 */
export function howAlike(distance: number): string {
  if (distance < 0.25) return "very like yours";
  if (distance < 0.5) return "much like yours";
  if (distance < 1) return "somewhat like yours";
  return "not much like yours";
}
