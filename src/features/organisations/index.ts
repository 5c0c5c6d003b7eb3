/*
 * Authorities and the national register of schools: its import, finding a school, and a school's page; indicators, whose values of
 * schools and authorities are published by year; similar schools and statistical neighbours. Owns the tables authorities,
 * schools, school_register_dates, school_links, school_groups, school_group_members, register_imports, register_import_lease, indicators,
 * indicator_imports, indicator_values, authority_indicator_values, areas, statistical_neighbours and the staged_ ones. Never deletes a school, and never writes to the demonstration's.
 *
 * The import's rules. A file as new as what is held of a school, or newer, replaces the columns that it has; an older one fills only
 * what no file has spoken of; a column that a file lacks is left alone. A register file that lacks more than 2% of the open schools that
 * it should name is refused: those of its own authorities, phases and (where it gives them) types, but for schools that we know from a
 * later day. The same holds for memberships of groups. All files of an import are applied, or none; the same files again write nothing.
 */
export { addToSchool } from "./asides.ts";
export { organisationRoutes } from "./routes.tsx";
export { projection } from "./pages/school-map.tsx";
export { searchSchools } from "./search-schools.ts";
export { serveAuthority } from "./serve-authority.ts";
export { seriesOfSchool, valuesOfSchools, findIndicator } from "./indicators/queries.ts";
export { similarSchoolsOf } from "./similar/similar-schools.ts";
export { indicatorsImported } from "./events.ts";
