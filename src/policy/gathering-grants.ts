import { all, always, is, notOwn, own, type Condition } from "./conditions.ts";
import type { Role } from "./viewer.ts";

/*
 * The grants on what authorities gather, ask and discuss of practice: settings, consultations, collections, discussion and
 * complaints. Those of consultation reach whoever was asked, and the school and authority that practices stand to.
 */

type Granted = { to: Role | "anyone" | "signed_in"; where: Condition; called?: string };
const grant = (to: Granted["to"], where: Condition = always): Granted => ({ to, where });

const ownSchool = own("school_urn", "schools");
const ownAuthority = own("authority_code", "authorities");
const author = grant("signed_in", all(own("author_id", "person"), own("school_urn", "anySchools")));
const schoolLead = grant("school_lead", ownSchool);
/** Nobody runs a consultation on the work of a school that they belong to. */
const runs = grant("co_ordinator", all(ownAuthority, notOwn("school_urn", "anySchools")));

/** Invited, and still at the authority or one of its schools. */
const consulted: Granted = {
  to: "signed_in",
  where: all(own("person_id", "person"), own("authority_code", "anyAuthorities")),
  called: "somebody who was asked to comment",
};
const ofSchool = [author, schoolLead, grant("school_administrator", ownSchool)];
/** The signed-in community: everybody who works with schools here. Committee members read, and do not join in. */
const discussants: readonly Role[] = [
  "school_lead",
  "school_staff",
  "school_administrator",
  "governor",
  "network_lead",
  "expert",
  "adviser",
  "assessor",
  "co_ordinator",
  "authority_lead",
];

export const gatheringGrants = {
  /** The record is an authority: whether it consults before it publishes, and who reads what is discussed. */
  "publication_setting.read": [grant("co_ordinator", ownAuthority), grant("authority_lead", ownAuthority)],
  "publication_setting.change": [grant("authority_lead", ownAuthority)],
  /** The record is a consultation with its practice or collection; person_id is the viewer's where they were invited. */
  "consultation.list": [grant("signed_in")],
  "consultation.read": [
    consulted,
    ...ofSchool,
    grant("co_ordinator", ownAuthority),
    grant("authority_lead", ownAuthority),
  ],
  "consultation.comment": [consulted],
  "consultation.answer": [author, schoolLead, runs],
  "consultation.run": [runs],
  "collection.read_published": [grant("anyone", is("status", "published"))],
  "collection.read_withdrawal": [grant("anyone", is("status", "withdrawn"))],
  "collection.read_record": [grant("co_ordinator", ownAuthority), grant("authority_lead", ownAuthority)],
  "collection.edit": [grant("co_ordinator", ownAuthority)],
  /** The record is the discussion of a published practice; its status says whether the authority opened it to everybody. */
  "discussion.read": [
    grant("anyone", is("status", "public")),
    grant("committee_member"),
    ...discussants.map((role) => grant(role)),
  ],
  "discussion.post": discussants.map((role) => grant(role)),
  /** The record is a post: person_id wrote it. */
  "discussion.change_own": [grant("signed_in", own("person_id", "person"))],
  "discussion.moderate": [grant("co_ordinator", ownAuthority)],
  "complaint.make": [grant("anyone")],
  /** The key in the address is the proof. */
  "complaint.follow": [grant("anyone")],
  "complaint.read": [grant("co_ordinator", ownAuthority), grant("authority_lead", ownAuthority)],
  "complaint.deal_with": [grant("co_ordinator", ownAuthority)],
} satisfies Record<string, readonly Granted[]>;
