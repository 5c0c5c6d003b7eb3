import { keysOf, wordFor, words } from "../../practices/index.ts";

/** The ten ways in which a practice comes to notice (DESIGN 6.1), as the write-up has them. */
export const routeKeys = keysOf(words.identifiedVia);
export type Route = (typeof routeKeys)[number];

export const routeWords = (route: string) => wordFor(words.identifiedVia, route);
