import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../src/platform/project-root.ts";

/* The house rules that a machine can hold: who may import whom, who writes which table, how long a file may grow. */

const features = [
  "organisations",
  "people",
  "practices",
  "validation",
  "search",
  "reviews",
  "support",
  "networks",
  "events",
  "evaluation",
  "newsletters",
  "insights",
  "exchange",
  "timeline",
];

const sources = filesBelow("src").filter((file) => /\.tsx?$/.test(file));
const product = sources.filter((file) => !file.includes(".test."));

function filesBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

const text = (file: string) => readFileSync(join(projectRoot, file), "utf8");

/** The files of ours that a file imports, from the project's root. */
function importsOf(file: string): string[] {
  return [...text(file).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path = ""]) =>
    relative(projectRoot, resolve(projectRoot, dirname(file), path))
      .split(sep)
      .join("/"),
  );
}

function offences(files: string[], isOffence: (from: string, to: string) => boolean): string[] {
  return files.flatMap((from) =>
    importsOf(from)
      .filter((to) => isOffence(from, to))
      .map((to) => `${from} imports ${to}`),
  );
}

/** The loops that are met on a walk along the imports, each told once. */
function loops(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" > "));
    if (way.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return found;
}

const featureOf = (file: string) => /^src\/features\/([^/]+)\//.exec(file)?.[1];

describe("imports", () => {
  test("go from a feature only to the front door of a feature listed before it", () => {
    expect(
      offences(product, (from, to) => {
        const [ours, theirs] = [featureOf(from), featureOf(to)];
        if (!ours || !theirs || ours === theirs) return false;
        return features.indexOf(theirs) >= features.indexOf(ours) || !to.endsWith(`/${theirs}/index.ts`);
      }),
    ).toEqual([]);
  });

  test("never lead from platform, policy or the design system to anything of ours above them", () => {
    for (const room of ["platform", "policy", "design-system"]) {
      const within = product.filter((file) => file.startsWith(`src/${room}/`));
      const allowed = room === "design-system" ? [`src/${room}/`, "src/platform/text/"] : [`src/${room}/`];
      expect(
        offences(within, (_, to) => to.startsWith("src/") && !allowed.some((start) => to.startsWith(start))),
      ).toEqual([]);
    }
  });

  test("never lead back to where they began", () => {
    expect(loops(new Map(product.map((file) => [file, importsOf(file)])))).toEqual([]);
    expect(loops(new Map(Object.entries({ a: ["b"], b: ["c", "d"], c: ["a"], d: [] })))).toEqual(["a > b > c > a"]);
  });

  test("never lead from the web to a feature", () => {
    const web = product.filter((file) => file.startsWith("src/web/"));
    expect(offences(web, (_, to) => to.startsWith("src/features/") || to.startsWith("src/site/"))).toEqual([]);
  });

  test("never lead from product code to a test", () => {
    expect(offences(product, (_, to) => to.startsWith("test/"))).toEqual([]);
  });
});

describe("tables", () => {
  const owners: Record<string, string[]> = {
    organisations: [
      "authorities",
      "schools",
      "school_links",
      "school_groups",
      "school_group_members",
      "register_imports",
      "indicators",
      "indicator_imports",
      "indicator_values",
      "authority_indicator_values",
      "areas",
      "statistical_neighbours",
    ],
    people: [
      "people",
      "memberships",
      "adviser_schools",
      "account_warnings",
      "invitations",
      "sessions",
      "sign_in_accounts",
      "verifications",
    ],
    practices: [
      "themes",
      "theme_words",
      "theme_moves",
      "theme_plantings",
      "practices",
      "practice_versions",
      "practice_version_themes",
      "practice_blocks",
      "practice_version_uses",
      "practice_measures",
      "practice_credits",
      "practice_contacts",
      "beyond_practices",
      "beyond_practice_themes",
      "contact_departures",
      "media",
      "practice_version_media",
      "stored_files",
      "pupil_checks",
      "draft_warnings",
      "publication_settings",
      "collections",
      "collection_addresses",
      "collection_items",
      "consultations",
      "consultation_people",
      "consultation_comments",
      "discussion_posts",
      "complaints",
    ],
    evaluation: [
      "school_questions",
      "adoptions",
      "adoption_moves",
      "helping_limits",
      "adoption_blocks",
      "adoption_steps",
      "adoption_reviews",
      "adoption_reminders",
      "adoption_comparators",
      "outcomes",
      "outcome_corrections",
      "ratings",
      "national_spreads",
    ],
    exchange: ["credential_keys", "status_lists", "credentials"],
    validation: [
      "submissions",
      "assignments",
      "assessments",
      "assignment_reminders",
      "declared_interests",
      "proposals",
      "panel_proposals",
      "decisions",
      "kitemarks",
      "publications",
      "withdrawals",
      "nominations",
      "nomination_answers",
      "co_ordinator_days",
      "co_ordinator_budgets",
      "kitemark_reminders",
      "kitemark_lapses",
      "second_contacts",
      "renewals",
      "revocations",
    ],
    timeline: ["notification_choices", "digests"],
    search: [
      "search_shelves",
      "search_entries",
      "search_gone",
      "search_segments",
      "search_postings",
      "search_words",
      "search_facets",
      "search_synonyms",
      "empty_searches",
      "list_items",
      "saved_searches",
      "saved_search_tellings",
      "searches",
      "search_answers",
    ],
  };

  test("are written only by the feature that owns them, and by the demonstration when it plants", () => {
    const offending = product
      .filter((file) => !file.startsWith("src/demonstration/"))
      .flatMap((file) =>
        [...text(file).matchAll(/(?:insertInto|updateTable|deleteFrom)\(\s*"([a-z_]+)"/g)].flatMap(([, table = ""]) => {
          const owner = Object.keys(owners).find((feature) => owners[feature]?.includes(table));
          return owner && featureOf(file) !== owner ? [`${file} writes ${table}, which ${owner} owns`] : [];
        }),
      );
    expect(offending).toEqual([]);
  });
});

describe("files", () => {
  test("are read on a screen or two", () => {
    const lists = new Set(["src/platform/database/tables.ts", "src/features/search/words/base-synonyms.ts"]);
    const long = sources
      .filter((file) => !lists.has(file) && !file.startsWith("src/demonstration/"))
      .map((file) => ({ file, lines: text(file).split("\n").length }))
      .filter(({ file, lines }) => lines > (file.includes(".test.") ? 350 : 220));
    expect(long).toEqual([]);
  });

  test("have names in kebab case, and no folder is called for a kind of file", () => {
    const oddNames = sources.filter((file) => !/^[a-z0-9./-]+$/.test(file));
    const oddFolders = sources.filter((file) =>
      /\/(utils|helpers|common|services|models|controllers|types)\//.test(file),
    );
    expect([...oddNames, ...oddFolders]).toEqual([]);
  });

  test("read the environment in config.ts alone", () => {
    const readers = product.filter((file) => file !== "src/config.ts" && text(file).includes("process.env"));
    expect(readers).toEqual([]);
  });

  test("hold a transaction only through inTransaction", () => {
    const openers = product.filter(
      (file) => file !== "src/platform/database/open-database.ts" && /\.transaction\(\)/.test(text(file)),
    );
    expect(openers).toEqual([]);
  });

  test("put raw markup on a page in one place", () => {
    expect(product.filter((file) => text(file).includes("dangerouslySetInnerHTML")).length).toBeLessThanOrEqual(2);
  });
});

describe("package.json", () => {
  test("pins every version exactly", () => {
    const manifest = JSON.parse(text("package.json")) as Record<string, Record<string, string>>;
    const versions = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
