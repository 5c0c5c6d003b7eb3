import { route, type Route } from "../../../web/index.ts";
import { openRoute } from "../open-route.ts";
import { newestFeed, sitemap } from "./feeds.ts";

export const feedRoutes: Route[] = [
  route({ ...openRoute, path: "/sitemap.xml", handle: sitemap }),
  route({ ...openRoute, path: "/practices.atom", handle: newestFeed }),
];
