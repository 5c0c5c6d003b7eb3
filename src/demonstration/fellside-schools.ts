import type { DemonstrationSchool } from "./shapes.ts";
import { aroundAshgarthOthers } from "./schools/around-ashgarth-others.ts";
import { aroundAshgarthPrimaries } from "./schools/around-ashgarth-primaries.ts";
import { aroundKelderwickOthers } from "./schools/around-kelderwick-others.ts";
import { aroundKelderwickPrimaries } from "./schools/around-kelderwick-primaries.ts";
import { aroundThornscarOthers } from "./schools/around-thornscar-others.ts";
import { aroundThornscarPrimaries } from "./schools/around-thornscar-primaries.ts";
import { harrowfellOthers } from "./schools/harrowfell-others.ts";
import { harrowfellPrimaries } from "./schools/harrowfell-primaries.ts";
import { stangmouthAndCoastOthers } from "./schools/stangmouth-and-coast-others.ts";
import { stangmouthAndCoastPrimaries } from "./schools/stangmouth-and-coast-primaries.ts";

/** The sixty schools of Fellside, by the town they look to. All are fictional. */
export const fellsideSchools: readonly DemonstrationSchool[] = [
  ...harrowfellPrimaries,
  ...harrowfellOthers,
  ...aroundKelderwickPrimaries,
  ...aroundKelderwickOthers,
  ...aroundAshgarthPrimaries,
  ...aroundAshgarthOthers,
  ...aroundThornscarPrimaries,
  ...aroundThornscarOthers,
  ...stangmouthAndCoastPrimaries,
  ...stangmouthAndCoastOthers,
];
