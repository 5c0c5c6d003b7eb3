import { page, param, recordRoute, type Route, type WebRequest } from "../../../web/index.ts";
import { england, valuesOfAuthorities } from "../indicators/queries.ts";
import { comparedIn } from "./compared.ts";
import { NeighboursPage } from "./pages/neighbours-page.tsx";
import { findAuthority, indicatorsOfAuthority, statisticalNeighbours, type AuthorityNamed } from "./queries.ts";

export const neighbourRoutes: Route[] = [
  recordRoute({
    method: "GET",
    path: "/authorities/:code/neighbours",
    action: "school.read",
    cache: "public",
    rate: "read",
    load: loadAuthority,
    facts: () => ({}),
    handle: neighbours,
  }),
];

async function loadAuthority(request: WebRequest): Promise<AuthorityNamed | undefined> {
  const code = param(request, "code");
  return /^\d{3}$/u.test(code) ? findAuthority(request.db, code) : undefined;
}

async function neighbours(request: WebRequest, authority: AuthorityNamed): Promise<Response> {
  const [found, indicators] = await Promise.all([
    statisticalNeighbours(request.db, authority.code),
    indicatorsOfAuthority(request.db, authority.code),
  ]);
  const asked = request.http.req.query("indicator");
  const indicator = indicators.find(({ code }) => code === asked) ?? indicators[0];
  const codes = [authority.code, england, ...(found?.neighbours ?? []).map(({ code }) => code)];
  const values = indicator === undefined ? [] : await valuesOfAuthorities(request.db, codes, [indicator.code]);
  const compared = indicator === undefined ? undefined : comparedIn(authority, found?.neighbours ?? [], values);
  const body = (
    <NeighboursPage
      authority={authority}
      found={found}
      indicators={indicators}
      indicator={indicator}
      compared={compared}
    />
  );
  return page(request, body, {
    title: `Statistical neighbours of ${authority.name}`,
    description: `The authorities most like ${authority.name}, from the published table, and how they compare.`,
    canonical: `/authorities/${authority.code}/neighbours`,
    noIndex: asked !== undefined,
  });
}
