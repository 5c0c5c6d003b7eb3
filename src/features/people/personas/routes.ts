import { inTransaction } from "../../../platform/database/index.ts";
import { recordEvent } from "../../../platform/events/index.ts";
import { dayOf } from "../../../platform/text/dates.ts";
import { param, readForm, recordRoute, route, typedText, type Route, type WebRequest } from "../../../web/index.ts";
import { signedIn } from "../events.ts";
import { destinationOf, signedInTo } from "../sign-in/routes.ts";
import { safePath } from "../sign-in/safe-path.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { personasPage } from "./pages.tsx";
import { findPersona, personasOn } from "./personas.ts";

/** Signing in as somebody without a link: only where the demonstration is, and only as the people planted for it. */
export function personaRoutes(signIn: SignIn): Route[] {
  const common = { action: "demonstration.read", cache: "private", demonstrationOnly: true } as const;
  return [
    route({ ...common, method: "GET", path: "/personas", rate: "read", handle: listPersonas }),
    recordRoute({
      ...common,
      method: "POST",
      path: "/personas/:id/sessions",
      rate: "change",
      load: (request) => findPersona(request.db, param(request, "id")),
      facts: () => ({}),
      handle: (request, persona) => signInAs(request, signIn, persona),
    }),
  ];
}

async function listPersonas(request: WebRequest): Promise<Response> {
  const personas = await personasOn(request.db, dayOf(request.clock.now()));
  return personasPage(request, { personas, destination: destinationOf(request) });
}

async function signInAs(request: WebRequest, signIn: SignIn, persona: { id: string }): Promise<Response> {
  const destination = safePath(typedText(await readForm(request), "then"));
  const engineOn = await signIn.engine();
  const before = await signIn.tokenOf(request.http.req.raw.headers);
  const cookies = await inTransaction(request.db, async (trx) => {
    if (before !== undefined) await trx.deleteFrom("sessions").where("token", "=", before).execute();
    await recordEvent(trx, signedIn, {
      authorityCode: null,
      subject: { type: "person", id: persona.id },
      personId: persona.id,
      facts: { by: "persona" },
      happenedAt: request.clock.now(),
    });
    return engineOn(trx).startSession(persona.id);
  });
  return signedInTo(request, cookies, destination);
}
