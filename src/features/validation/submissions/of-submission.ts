import { param, routesOver } from "../../../web/index.ts";
import { readingOf } from "../../practices/index.ts";
import { findSubmission, submissionFacts, type Submission } from "./queries.ts";

export const ofSubmission = routesOver<Submission>({
  action: "submission.read",
  load: (request) => findSubmission(request.db, request.viewer, param(request, "id")),
  facts: submissionFacts,
  reading: (viewer, submission) => readingOf(viewer, { ...submission, id: submission.practice_id }),
});
