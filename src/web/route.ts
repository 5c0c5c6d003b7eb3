import { noteReading, type Reading } from "../platform/events/index.ts";
import { decide, type Action, type RecordFacts, type Viewer } from "../policy/index.ts";
import { NotFoundError, RefusedError } from "./errors.ts";
import type { RateClass } from "./rate-limit.ts";
import type { WebRequest } from "./request.ts";

/*
 * A route says what it is for before it can be served: the policy's action, how its answer may be cached, how often it
 * may be asked, and how its record is loaded. The registry of routes is the map that the sweeps and the sitemap walk.
 */

/** public: anybody may keep it if they ask again each time; private: nobody may keep it; asset: kept for a year. */
export type CacheClass = "public" | "private" | "asset";

type Common = {
  method: "GET" | "POST";
  /** A Hono path; addresses are nouns, and a change of state is a new thing. */
  path: string;
  action: Action;
  cache: CacheClass;
  rate: RateClass;
  /** Served only where the demonstration is on. */
  demonstrationOnly?: boolean;
  /** Takes posts from elsewhere, such as a mail program's unsubscribe; says why. */
  acceptsCrossSite?: string;
  /** Takes files: its body is not a form of up to 1 MB, but read by readUpload, which has limits of its own. */
  uploads?: boolean;
  /** What the fields are called on its page, where a question about one of several shows which it is. */
  fieldsCalled?: Record<string, string> | ((name: string) => string | undefined);
  /** Why what is typed here is not looked through for what may point at a pupil: it asks itself, or nobody else reads it. */
  pupilsAsked?: string;
};

/** Gives what `handle` does, or an answer instead of it. */
export type AskedFirst = (handle: () => Promise<Response>) => Promise<Response>;

export type Route = Common & {
  /** True where the route has a loader; one with a path parameter and no loader must say why it needs none. */
  loads: boolean;
  noLoader?: string;
  /** Whether it may be done is asked first; then what `first` asks, before anything is done. */
  answer(request: WebRequest, first: AskedFirst): Promise<Response>;
};

type Loaded<R> = Common & {
  /** Fetches the record through what the viewer may see; undefined is a 404. */
  load: (request: WebRequest) => Promise<R | undefined>;
  /** What is noted where opening this record leaves a trace, once it has been shown. */
  reading?: (viewer: Viewer, record: R) => Reading | undefined;
  /** The columns that the policy asks about. */
  facts: (record: R) => RecordFacts;
  handle: (request: WebRequest, record: R) => Response | Promise<Response>;
};
type Plain = Common & {
  noLoader?: string;
  handle: (request: WebRequest) => Response | Promise<Response>;
};

/** Declares a route that needs no record. */
export function route(definition: Plain): Route {
  const { handle, ...common } = definition;
  return { ...common, loads: false, answer: (request, first) => first(async () => handle(request)) };
}

/** Declares a route over one record: loaded through permission, then asked of the policy, then handled. */
export function recordRoute<R>(definition: Loaded<R>): Route {
  const { handle, load, facts, reading, ...common } = definition;
  const permitted = async (request: WebRequest): Promise<R> => {
    const record = await load(request);
    if (record === undefined) throw new NotFoundError();
    const decision = decide(request.viewer, common.action, facts(record));
    if (!decision.allowed) throw new RefusedError(decision.whoCan);
    return record;
  };
  const answer = async (request: WebRequest, first: AskedFirst): Promise<Response> => {
    const record = await permitted(request);
    const response = await first(async () => handle(request, record));
    const noted = response.ok ? reading?.(request.viewer, record) : undefined;
    if (noted) await noteReading(request.db, noted, request.clock.now());
    return response;
  };
  return { ...common, loads: true, answer };
}

/** How the records of one kind are reached and who may do it; a change may be another action of the policy than to read. */
type Reached<R> = Pick<Loaded<R>, "load" | "facts" | "reading"> & {
  action: Action | Record<"read" | "change", Action>;
  /** How the address of each begins. */
  at?: string;
  /** How often one may be changed: as any other thing, or as what somebody adds to it. */
  changes?: RateClass;
};

/**
 * Declares the routes over one kind of record, which nobody may keep: GET reads it, POST changes it. Whether a change is allowed
 * now is asked again inside, on the locked row, so that the second of two is told (409).
 */
export function routesOver<R>({ action: of, at = "", changes = "change", ...reached }: Reached<R>) {
  const actions = typeof of === "string" ? { read: of, change: of } : of;
  return (method: Common["method"], path: string, handle: Loaded<R>["handle"], action?: Action): Route =>
    recordRoute({
      ...reached,
      method,
      path: `${at}${path}`,
      action: action ?? actions[method === "GET" ? "read" : "change"],
      cache: "private",
      rate: method === "GET" ? "read" : changes,
      handle,
    });
}
