import type { Shelf } from "../postings/shelf.ts";

/** What is made of a shelf as it is on a day: kept, and made again when the day or the shelf is another. */
export function ofDay<Made>(make: (shelf: Shelf, today: string) => Made): (shelf: Shelf, today: string) => Made {
  const kept = new WeakMap<Shelf, { state: string; made: Made }>();
  return (shelf, today) => {
    const state = `${today} ${shelf.edition} ${shelf.change}`;
    const known = kept.get(shelf);
    if (known?.state === state) return known.made;
    const made = make(shelf, today);
    kept.set(shelf, { state, made });
    return made;
  };
}
