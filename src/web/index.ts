/*
 * How a request is answered: routes, pages, forms, errors, limits. Knows the policy and the design system, and nothing
 * of any feature.
 */
export { clientAddress } from "./address.ts";
export { loadAssets, type Assets } from "./assets.ts";
export { csvFile, csvHead, csvLine } from "./csv.ts";
export { failWell } from "./fail-well.tsx";
export { ConflictError, HttpError, NotFoundError, RefusedError } from "./errors.ts";
export * from "./form.ts";
export { gathering } from "./gathering.ts";
export { layoutProps, movedTo, page, redirect, type PageAbout } from "./page.tsx";
export { countHit, type Limit } from "./rate-limit.ts";
export { checkRegistry, serve } from "./registry.ts";
export {
  NoPupilTick,
  pupilAnswerMissing,
  pupilQuestionAnswered,
  pupilsAsked,
  PupilsFound,
  SafeguardingLine,
} from "./pupil-question.tsx";
export { param, type Deps, type WebRequest } from "./request.ts";
export { recordRoute, route, routesOver, type Route } from "./route.ts";
export { readUpload, type UploadedFile } from "./upload.ts";
export { limitBody, refuseCrossSite, securityHeaders } from "./security.ts";
