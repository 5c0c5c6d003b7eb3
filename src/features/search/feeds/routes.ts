import { route, type Route } from "../../../web/index.ts";
import { openRoute } from "../open-route.ts";
import { feedOf } from "./feeds.ts";
import { sitemap } from "./sitemap.ts";

/* What machines read. */
export const feedRoutes: Route[] = [
  route({ ...openRoute, path: "/sitemap.xml", handle: sitemap }),
  route({ ...openRoute, path: "/practices.atom", handle: (request) => feedOf(request, "atom") }),
  route({ ...openRoute, path: "/practices.json", handle: (request) => feedOf(request, "json") }),
];
