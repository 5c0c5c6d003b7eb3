import { fellsideAdoptingHeads } from "./people/fellside-adopting-heads.ts";
import { fellsideHeads } from "./people/fellside-heads.ts";
import { fellsideOfficers } from "./people/fellside-officers.ts";
import { fellsideOtherStaff } from "./people/fellside-other-staff.ts";
import { fellsidePrimaryStaff } from "./people/fellside-primary-staff.ts";
import { saltmarshHeads } from "./people/saltmarsh-heads.ts";
import { saltmarshOfficers } from "./people/saltmarsh-officers.ts";
import { saltmarshStaff } from "./people/saltmarsh-staff.ts";
import type { DemonstrationPerson } from "./shapes.ts";

/** The eleven people whom a newcomer may sign in as. Between them they walk the whole path, and cross one border. */
export const personas: readonly DemonstrationPerson[] = [
  {
    key: "aisha-rahman",
    name: "Aisha Rahman",
    email: "aisha.rahman@hollowgate-primary.example",
    sentence:
      "Aisha teaches Reception to Year 2 in one room at a 64-pupil village school and wants to write up what she did with reading.",
    memberships: [{ role: "school_staff", organisation: { school: "900007" }, from: "2021-09-01" }],
  },
  {
    key: "gwen-tarrant",
    name: "Gwen Tarrant",
    email: "gwen.tarrant@hollowgate-primary.example",
    sentence: "Gwen is Aisha’s head: she agrees what the school puts forward, and submits it.",
    memberships: [{ role: "school_lead", organisation: { school: "900007" }, from: "2016-09-01" }],
  },
  {
    key: "marcus-obrien",
    name: "Marcus O'Brien",
    email: "marcus.obrien@aldersyke-primary.example",
    sentence:
      "Marcus is head of an 89-pupil school on the other side of the county and is looking for something on reading that has worked in a school like his.",
    memberships: [
      { role: "school_lead", organisation: { school: "900019" }, from: "2025-09-01" },
      { role: "school_lead", organisation: { school: "900014" }, from: "2018-09-01", until: "2025-08-31" },
    ],
  },
  {
    key: "helen-siddall",
    name: "Helen Siddall",
    email: "helen.siddall@fellside.example",
    sentence:
      "Helen is Fellside’s good practice co-ordinator: she has what schools send in assessed, proposes what is decided, and publishes it.",
    memberships: [{ role: "co_ordinator", organisation: { authority: "990" }, from: "2023-09-01" }],
  },
  {
    key: "lindsay-moor",
    name: "Lindsay Moor",
    email: "lindsay.moor@fellside.example",
    sentence:
      "Lindsay scores submissions for Fellside, but for Annot Grange, where she taught until two years ago. One waits for her.",
    memberships: [
      { role: "assessor", organisation: { authority: "990" }, from: "2023-09-01" },
      { role: "school_staff", organisation: { school: "900050" }, from: "2011-09-01", until: "2024-08-31" },
    ],
  },
  {
    key: "desmond-hale",
    name: "Desmond Hale",
    email: "desmond.hale@fellside.example",
    sentence:
      "Desmond led the school at Hazelgill until last year, and scores submissions from other schools for Fellside.",
    memberships: [
      { role: "assessor", organisation: { authority: "990" }, from: "2023-09-01" },
      { role: "school_staff", organisation: { school: "900032" }, from: "2009-09-01", until: "2025-07-31" },
    ],
  },
  {
    key: "noor-haddow",
    name: "Noor Haddow",
    email: "noor.haddow@fellside.example",
    sentence:
      "Noor ran early years across the county until she retired; she assesses, and moderates where two others differ.",
    memberships: [{ role: "assessor", organisation: { authority: "990" }, from: "2023-09-01" }],
  },
  {
    key: "tom-adeyemi",
    name: "Tom Adeyemi",
    email: "tom.adeyemi@fellside.example",
    sentence: "Tom is link adviser to the small schools around Kelderwick and Ashgarth.",
    memberships: [
      { role: "adviser", organisation: { authority: "990" }, from: "2019-04-01" },
      ...["900007", "900008", "900009", "900010", "900011", "900019", "900034", "900042"].map((school) => ({
        role: "adviser" as const,
        organisation: { school },
        from: "2022-09-01",
      })),
    ],
  },
  {
    key: "ruth-calloway",
    name: "Ruth Calloway",
    email: "ruth.calloway@fellside.example",
    sentence:
      "Ruth leads school improvement for Fellside: she confirms what the co-ordinator proposes, or says what to look at again, and answers to councillors for what it costs.",
    memberships: [{ role: "authority_lead", organisation: { authority: "990" }, from: "2020-01-06" }],
  },
  {
    key: "janet-birkett",
    name: "Janet Birkett",
    email: "janet.birkett@fellside.example",
    sentence: "Councillor Birkett sits on the children’s scrutiny committee and is a governor at Scarrow Bridge.",
    memberships: [
      { role: "committee_member", organisation: { authority: "990" }, from: "2021-05-10" },
      { role: "governor", organisation: { school: "900033" }, from: "2018-11-01" },
    ],
  },
  {
    key: "daniel-okafor",
    name: "Daniel Okafor",
    email: "daniel.okafor@samphire-road-primary.example",
    sentence: "Daniel is head of a primary school in Saltmarsh Bay and borrows from Fellside without embarrassment.",
    memberships: [{ role: "school_lead", organisation: { school: "900101" }, from: "2020-09-01" }],
  },
];

/** Everybody else: those who wrote the practices, and those who run the exchange. */
export const otherPeople: readonly DemonstrationPerson[] = [
  ...fellsideOfficers,
  ...fellsideHeads,
  ...fellsideAdoptingHeads,
  ...fellsidePrimaryStaff,
  ...fellsideOtherStaff,
  ...saltmarshOfficers,
  ...saltmarshHeads,
  ...saltmarshStaff,
];

export const people: readonly DemonstrationPerson[] = [...personas, ...otherPeople];
