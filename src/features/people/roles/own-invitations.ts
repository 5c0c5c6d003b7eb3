import { sql } from "kysely";
import { inTransaction, type Database } from "../../../platform/database/index.ts";
import { isSignedIn, type Viewer } from "../../../policy/index.ts";
import { NotFoundError, redirect, route, type Route, type WebRequest } from "../../../web/index.ts";
import { acceptInvitations } from "./accept-invitations.ts";
import { ownInvitationsPage, type OwnInvitation } from "./own-invitations-page.tsx";

/* Where the button of an invitation leads: to sign in, which takes it up; or, for who has signed in, to a button. */

export const ownInvitationRoutes: Route[] = [
  route({
    method: "GET",
    path: "/invitations",
    action: "my_work.read",
    cache: "private",
    rate: "read",
    handle: showInvitations,
  }),
  route({
    method: "POST",
    path: "/invitations/acceptances",
    action: "my_work.read",
    cache: "private",
    rate: "change",
    handle: accept,
  }),
];

async function showInvitations(request: WebRequest): Promise<Response> {
  const invitations = await invitationsOf(request.db, request.viewer);
  return invitations.length === 0 ? redirect(request, "/my-work") : ownInvitationsPage(request, invitations);
}

async function accept(request: WebRequest): Promise<Response> {
  const { db, viewer, clock } = request;
  await inTransaction(db, async (trx) => {
    const person = await trx
      .selectFrom("people")
      .select(["id", "email"])
      .where("id", "=", viewer.personId)
      .executeTakeFirst();
    if (!person) throw new NotFoundError();
    await acceptInvitations(trx, person, clock.now());
  });
  return redirect(request, "/my-work");
}

/** What the viewer's own address has been invited to and they have not taken up. */
async function invitationsOf(db: Database, viewer: Viewer): Promise<OwnInvitation[]> {
  if (!isSignedIn(viewer)) return [];
  return db
    .selectFrom("invitations as i")
    .innerJoin("people as p", "p.email", "i.email")
    .innerJoin("people as by", "by.id", "i.invited_by")
    .innerJoin("authorities as a", "a.code", "i.authority_code")
    .leftJoin("schools as s", "s.urn", "i.school_urn")
    .select(["i.role", "by.name as invitedBy", sql<string>`coalesce(s.name, a.name)`.as("organisation")])
    .where("p.id", "=", viewer.personId)
    .where("i.accepted_at", "is", null)
    .where("i.withdrawn_at", "is", null)
    .orderBy("i.invited_at")
    .execute();
}
