import { page, route, type Route } from "../../../web/index.ts";
import { acting } from "../../practices/index.ts";
import { CalibrationPage } from "./calibration-page.tsx";
import { calibrationReport } from "./calibration-report.ts";

/* How assessors score, for the co-ordinator. */
export const calibrationRoutes: Route[] = [
  route({
    method: "GET",
    path: "/calibration",
    action: "calibration.read",
    cache: "private",
    rate: "read",
    async handle(request) {
      const rows = await calibrationReport(request.db, acting(request).viewer);
      return page(request, <CalibrationPage rows={rows} />, {
        title: "How your assessors score",
        backLink: { href: "/queue", text: "Back to the queue" },
      });
    },
  }),
];
