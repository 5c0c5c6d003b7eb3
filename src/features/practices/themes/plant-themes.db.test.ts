import { expect, test } from "vitest";
import { planted } from "../../../../test/support/builders/planted.ts";
import { aTheme } from "../../../../test/support/builders/practices.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { baseThemes } from "./base-themes.ts";
import { plantThemes } from "./plant-themes.ts";

const now = new Date("2026-11-25T08:00:00Z");

test("a new installation is given every theme with its words, once", async () => {
  const { db } = await testDatabase();
  await plantThemes(db, now);
  await plantThemes(db, now);
  const themes = await db.selectFrom("themes").select(["slug", "parent_slug"]).execute();
  expect(themes).toHaveLength(baseThemes.length);
  const words = await db.selectFrom("theme_words").select("word").where("theme_slug", "=", "phonics").execute();
  expect(words.map(({ word }) => word)).toContain("SSP");
  expect(await db.selectFrom("events").select("id").where("type", "=", "themes_kept").execute()).toHaveLength(1);
});

test("an upgrade brings what is new, and leaves what was changed, renamed or merged here as it is", async () => {
  const { db } = await testDatabase();
  await plantThemes(db, now);
  await planted(db, async (trx) => {
    // As if the release before had known neither of these.
    await trx.deleteFrom("theme_words").where("theme_slug", "in", ["spelling-and-handwriting", "oracy"]).execute();
    await trx.deleteFrom("themes").where("slug", "in", ["spelling-and-handwriting", "oracy"]).execute();
    await trx.deleteFrom("theme_plantings").where("slug", "in", ["spelling-and-handwriting", "oracy"]).execute();
    // What those who keep the list have done since.
    await trx.updateTable("themes").set({ introduction: "Ours." }).where("slug", "=", "phonics").execute();
    await trx.updateTable("themes").set({ slug: "english", name: "English" }).where("slug", "=", "literacy").execute();
    await trx.insertInto("theme_moves").values({ old_slug: "literacy", new_slug: "english", moved_at: now }).execute();
    await trx.deleteFrom("theme_words").where("theme_slug", "=", "vocabulary").execute();
    await trx.deleteFrom("themes").where("slug", "=", "vocabulary").execute();
  });
  await aTheme(db, "speech", { name: "ORACY" });
  await plantThemes(db, now);
  const themes = await db.selectFrom("themes").select(["slug", "parent_slug", "introduction"]).execute();
  const found = (slug: string) => themes.find((theme) => theme.slug === slug);
  expect(found("spelling-and-handwriting")?.parent_slug).toBe("english");
  expect(found("phonics")?.introduction).toBe("Ours.");
  expect([found("literacy"), found("vocabulary"), found("oracy")]).toEqual([undefined, undefined, undefined]);
});

test("where the theme above stands beneath another here, a new one goes beneath that", async () => {
  const { db } = await testDatabase();
  await aTheme(db, "inclusion");
  await aTheme(db, "send", { parentSlug: "inclusion" });
  await plantThemes(db, now);
  const dyslexia = await db
    .selectFrom("themes")
    .select("parent_slug")
    .where("slug", "=", "dyslexia-and-dyscalculia")
    .executeTakeFirstOrThrow();
  expect(dyslexia.parent_slug).toBe("inclusion");
});
