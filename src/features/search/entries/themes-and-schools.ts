import { sql } from "kysely";
import type { EntryKind } from "./kinds.ts";

/* The themes, and the open schools of the authorities that are served here. */

const wordsOfTheme = sql`
  select string_agg(word, ', ' order by word) from theme_words where theme_slug = themes.slug`;
const longAgo = new Date(0);

export const themeEntries: EntryKind = {
  kind: "theme",
  async read(db, ids) {
    const rows = await db
      .selectFrom("themes")
      .select(["slug", "name", "introduction", sql<string | null>`(${wordsOfTheme})`.as("words")])
      .where(sql<boolean>`slug = any(${[...ids]}::text[])`)
      .execute();
    return rows.map(({ slug, name, introduction, words }) => ({
      id: slug,
      audience: "public",
      address: `/themes/${slug}`,
      texts: { title: name, summary: introduction, themes: words ?? "", blocks: "", body: "" },
      madeFrom: "",
      facets: [],
      publishedAt: longAgo,
    }));
  },
  async ids(db) {
    const rows = await db.selectFrom("themes").select("slug").orderBy("slug").execute();
    return rows.map(({ slug }) => slug);
  },
};

export const schoolEntries: EntryKind = {
  kind: "school",
  async read(db, ids) {
    const rows = await db
      .selectFrom("schools")
      .innerJoin("authorities", "authorities.code", "schools.authority_code")
      .select(["urn", "schools.name", "town", "postcode", "phase", "roll", "fsm_percent", "easting", "northing"])
      .select("schools.authority_code")
      .where("authorities.served", "=", true)
      .where("schools.status", "in", ["open", "open_proposed_to_close"])
      .where(sql<boolean>`urn = any(${[...ids]}::text[])`)
      .execute();
    return rows.map((row) => ({
      id: row.urn,
      audience: "public",
      address: `/schools/${row.urn}`,
      texts: {
        title: row.name,
        summary: row.town ?? "",
        themes: "",
        blocks: "",
        body: [row.postcode, row.urn].filter(Boolean).join(" "),
      },
      madeFrom: "",
      facets: [`area:${row.authority_code}`],
      publishedAt: longAgo,
      school: {
        phase: row.phase,
        roll: row.roll,
        fsm: row.fsm_percent,
        easting: row.easting,
        northing: row.northing,
      },
    }));
  },
  async ids(db) {
    const rows = await db
      .selectFrom("schools")
      .innerJoin("authorities", "authorities.code", "schools.authority_code")
      .select("urn")
      .where("authorities.served", "=", true)
      .where("schools.status", "in", ["open", "open_proposed_to_close"])
      .orderBy("urn")
      .execute();
    return rows.map(({ urn }) => urn);
  },
};
