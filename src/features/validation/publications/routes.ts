import { redirect, type Route } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { ofSubmission } from "../submissions/of-submission.ts";
import { publish } from "./publish.ts";

/* What was validated becomes public. */
export const publicationRoutes: Route[] = [
  ofSubmission("POST", "/submissions/:id/publications", async (request, submission) => {
    await publish(acting(request), submission);
    return redirect(request, `/submissions/${submission.id}`);
  }),
];
