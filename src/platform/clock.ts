/** What the time is. A parameter everywhere, so that a test, or a demonstration, can say. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved; for tests and time travel. */
export function clockAt(start: string | Date): Clock & { moveTo(time: string | Date): void } {
  let time = new Date(start);
  return {
    now: () => new Date(time),
    moveTo(next) {
      time = new Date(next);
    },
  };
}
