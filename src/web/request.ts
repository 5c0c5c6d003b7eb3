import type { Context } from "hono";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database, OpenDatabase } from "../platform/database/index.ts";
import type { Files } from "../platform/files/index.ts";
import type { Viewer } from "../policy/index.ts";
import type { Assets } from "./assets.ts";

/** What the application is made of. Each is given, so that a test can give its own. */
export type Deps = {
  config: Config;
  database: OpenDatabase;
  clock: Clock;
  log: Logger;
  assets: Assets;
  files: Files;
};

/** One request, with what a handler may use. `http` is Hono's context, for what is not said here. */
export type WebRequest = {
  http: Context;
  deps: Deps;
  db: Database;
  clock: Clock;
  viewer: Viewer;
  /** The address of the person's machine; a proxy is believed only where it is a configured one. */
  address: string;
};

/** A parameter of the path that the route declares. */
export function param(request: WebRequest, name: string): string {
  const value = request.http.req.param(name);
  if (value === undefined) throw new Error(`The route has no parameter :${name}`);
  return value;
}
