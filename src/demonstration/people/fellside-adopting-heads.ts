import type { DemonstrationPerson } from "../shapes.ts";

/** The heads of schools that wrote nothing up yet, and take up what others did: school, name, domain, since when. */
const heads: [urn: string, name: string, school: string, domain: string, from: string][] = [
  ["900011", "Maureen Ellwood", "Tarnrigg Primary School", "tarnrigg-primary", "2013-09-01"],
  ["900013", "Philip Sandys", "Crookbeck Primary School", "crookbeck-primary", "2014-09-01"],
  ["900020", "Catrin Hughes", "Kettlebeck Primary School", "kettlebeck-primary", "2015-09-01"],
  ["900035", "Rosalind Tyson", "Priors Holme CofE Primary School", "priors-holme-primary", "2016-09-01"],
  ["900038", "Kamal Desai", "Smithy Lane Primary Academy", "smithy-lane-primary", "2017-09-01"],
  ["900059", "Norman Braithwaite", "Sleddhow Primary School", "sleddhow-primary", "2018-09-01"],
  ["900043", "Deborah Fawcett", "Harrowfell High School", "harrowfell-high", "2019-09-01"],
  ["900006", "Jonathan Peel", "Quarry Row Junior School", "quarry-row-junior", "2020-09-01"],
  ["900015", "Heather Bowness", "Ravensty and Skelby Primary School", "ravensty-and-skelby-primary", "2021-09-01"],
  ["900016", "Olu Adebayo", "Fernhow Primary School", "fernhow-primary", "2013-09-01"],
  ["900060", "Christine Garth", "Garsby CofE Primary School", "garsby-primary", "2014-09-01"],
  ["900003", "Linda Postlethwaite", "Castlegarth Infant School", "castlegarth-infant", "2015-09-01"],
  ["900024", "Declan Moran", "St Wulfrun's Catholic Primary School", "st-wulfruns-primary", "2016-09-01"],
  ["900040", "Samina Iqbal", "Whinbank Primary Academy", "whinbank-primary", "2017-09-01"],
  ["900021", "Bernadette Quinn", "St Oda's Catholic Primary School", "st-odas-primary", "2018-09-01"],
  ["900034", "Angus Fell", "Oxenhow Primary School", "oxenhow-primary", "2019-09-01"],
  ["900042", "Wendy Harker", "Upper Scarrow CofE Primary School", "upper-scarrow-primary", "2020-09-01"],
  ["900018", "Stuart Rigg", "Hestwick Primary School", "hestwick-primary", "2021-09-01"],
  ["900029", "Leila Haddad", "Lighthouse Road Primary Academy", "lighthouse-road-primary", "2013-09-01"],
  ["900030", "Graham Tindall", "Skerby Sands Primary School", "skerby-sands-primary", "2014-09-01"],
  ["900036", "Molly Fenwick", "Little Fenwath Primary School", "little-fenwath-primary", "2015-09-01"],
  ["900039", "Therese Callan", "St Ebba's Catholic Primary School", "st-ebbas-primary", "2016-09-01"],
  ["900041", "Owen Pritchard", "Marram Bank Primary School", "marram-bank-primary", "2017-09-01"],
  ["900058", "Diane Musgrave", "Foulmere Bank Primary School", "foulmere-bank-primary", "2018-09-01"],
];

export const fellsideAdoptingHeads: readonly DemonstrationPerson[] = heads.map(([urn, name, school, domain, from]) => ({
  key: name.toLowerCase().replaceAll(" ", "-"),
  name,
  email: `${name.toLowerCase().replaceAll(" ", ".")}@${domain}.example`,
  sentence: `${name.split(" ")[0]} is head of ${school}.`,
  memberships: [{ role: "school_lead", organisation: { school: urn }, from }],
}));
