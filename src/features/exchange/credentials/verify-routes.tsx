import { HttpError, page, route, type Route, type WebRequest } from "../../../web/index.ts";
import { decide } from "../../../policy/index.ts";
import { readAddress } from "./check-address.ts";
import { credentialFor } from "./issue.ts";
import { isAboutWhatWasGiven, verdictWords, type Shown } from "./pages/verdict-words.ts";
import { VerifyPage, type Answer, type Given } from "./pages/verify-page.tsx";
import { findKitemark, kitemarkFacts } from "./queries.ts";
import { textOfFile } from "./read-jwt.ts";
import { standingOf } from "./standing.ts";
import { verify } from "./verify.ts";

/*
 * Where anybody checks a credential: a file, its text, or the address of a certificate here. An address may be in the query,
 * so that a certificate can lead here.
 */
export const verifyRoutes: Route[] = [
  route({ method: "GET", path: "/verify", action: "credential.verify", cache: "public", rate: "read", handle: form }),
  route({
    method: "POST",
    path: "/verify",
    action: "credential.verify",
    cache: "private",
    rate: "change",
    pupilsAsked: "nobody reads what is pasted here, and nothing of it is kept",
    handle: check,
  }),
];

const nothing: Given = { text: "", address: "" };

async function form(request: WebRequest): Promise<Response> {
  const address = (request.http.req.query("address") ?? "").slice(0, 2000);
  if (address === "") return answer(request, nothing);
  return answer(request, { ...nothing, address }, { field: "address", shown: await ofAddress(request, address) });
}

async function check(request: WebRequest): Promise<Response> {
  const body = await request.http.req.formData().catch(() => {
    throw new HttpError(400, "The form could not be read. Go back, and send it again.");
  });
  const [file, text, address] = [body.get("file"), body.get("text"), body.get("address")];
  if (file instanceof File && (file.size > 0 || file.name !== "")) {
    const read = textOfFile(new Uint8Array(await file.arrayBuffer()));
    const shown: Shown = read.ok ? await verify(asked(request), read.text) : { kind: read.refusal };
    return answer(request, nothing, { field: "file", shown });
  }
  if (typeof text === "string" && text.trim() !== "") {
    const shown = await verify(asked(request), text);
    return answer(request, { ...nothing, text: text.length > 20_000 ? "" : text }, { field: "text", shown });
  }
  if (typeof address === "string" && address.trim() !== "") {
    const given = address.slice(0, 2000);
    return answer(
      request,
      { ...nothing, address: given },
      { field: "address", shown: await ofAddress(request, given) },
    );
  }
  return answer(request, nothing, { field: "file", shown: { kind: "empty" } });
}

const asked = ({ db, deps, clock }: WebRequest) => ({ db, publicUrl: deps.config.publicUrl, now: clock.now() });

/** The credential at an address of ours, checked as its file would be; one that was taken away need not be issued for it. */
async function ofAddress(request: WebRequest, address: string): Promise<Shown> {
  const { db, deps, clock, viewer } = request;
  const { publicUrl } = deps.config;
  const meant = readAddress(address, publicUrl);
  if (meant.kind !== "practice") return meant;
  const kitemark = await findKitemark(db, meant.ref);
  if (!kitemark || !decide(viewer, "kitemark.read", kitemarkFacts(kitemark)).allowed) {
    return { kind: "nothing_there", ref: meant.ref };
  }
  const standing = await standingOf(db, kitemark.kitemark_id);
  if (standing.takenAway) return { kind: "gone", ref: meant.ref, on: standing.on, reason: standing.reason };
  const jwt = await credentialFor({ db, clock, publicUrl }, kitemark);
  return verify(asked(request), jwt);
}

function answer(request: WebRequest, given: Given, found?: Answer): Response {
  const hasErrors = found !== undefined && isAboutWhatWasGiven(found.shown);
  return page(request, <VerifyPage given={given} {...(found ? { found } : {})} />, {
    title: found ? `${verdictWords(found.shown).title} – Check a kitemark` : "Check a kitemark",
    hasErrors,
    status: hasErrors ? 422 : 200,
    description: "Whether a kitemark is genuine and still holds: by its file, its text or its address.",
    canonical: "/verify",
    noIndex: found !== undefined,
  });
}
