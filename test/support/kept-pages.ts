import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import { freePort } from "./running-server.ts";

/*
 * Pages to be looked at together in a browser: each was asked for in the process of the test, is kept under an address
 * of its own, and is given out once, without what forbids framing. Nothing is drawn, so there are no styles.
 */

export type KeptPages = {
  address: string;
  /** Keeps a page to be looked at in the browser, and gives its address. */
  keep(html: string): string;
  /** A page that was kept, or else as the application sends it. */
  page(path: string, as: string): Promise<string>;
  close(): void;
};

type Settings = {
  port?: number;
  /** How the application answers; a fault is a page too, which the browser finds. */
  ask: (path: string, as: string) => Promise<Response>;
  /** Answers what the browser asks for beside the pages: scripts, above all. */
  others?: (request: Request, env: object) => Response | Promise<Response>;
};

export async function keptPages(settings: Settings): Promise<KeptPages> {
  const { port = await freePort(), others = () => htmlResponse("") } = settings;
  const kept = new Map<string, string>();
  let keptSoFar = 0;
  const taken = (path: string): string | undefined => {
    const page = kept.get(path);
    kept.delete(path);
    return page;
  };
  const listener = createAdaptorServer({
    async fetch(request: Request, env: object) {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith(".css")) return new Response("", { headers: { "content-type": "text/css" } });
      const page = taken(pathname);
      const response = page === undefined ? await others(request, env) : htmlResponse(page);
      response.headers.delete("x-frame-options");
      return response;
    },
  });
  listener.listen(port, "127.0.0.1");
  await once(listener, "listening");
  return {
    address: `http://127.0.0.1:${port}`,
    keep(html) {
      const path = `/kept/${++keptSoFar}`;
      kept.set(path, html);
      return path;
    },
    page: async (path, as) => taken(path) ?? (await asPage(path, await settings.ask(path, as))),
    close: () => void listener.close(),
  };
}

async function asPage(path: string, response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "no type";
  const isShown = response.ok || response.status === 410;
  if (isShown && type.toLowerCase() === "text/html; charset=utf-8") return response.text();
  return `<p onfault>${path} was answered with ${response.status}, ${type}</p>`;
}

function htmlResponse(page: string): Response {
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}
