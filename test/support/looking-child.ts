import { rm } from "node:fs/promises";
import { lookIntoOffice, lookIntoPdf } from "../../src/platform/documents/index.ts";
import { foundType, remakePicture } from "../../src/platform/files/index.ts";

/*
 * A process that does nothing but look into the files that it is given, all at once, as uploads are looked into, and
 * says how much more memory it took at the most than before, in MB. The first is looked into before it counts: what is
 * loaded once is not taken by a file.
 */
const [, , folder = "", warmUp = "", ...paths] = process.argv;

async function lookInto(path: string): Promise<void> {
  const { kind } = await foundType(path);
  if (kind === "archive") await lookIntoOffice(path);
  else if (kind === "pdf") await lookIntoPdf(path);
  else if (kind === "image") {
    const { large, small } = await remakePicture(path, folder);
    await Promise.all([rm(large.path), rm(small.path)]);
  }
}

for (const path of warmUp.split(",")) await lookInto(path);
const before = process.memoryUsage.rss();
let most = before;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2);
const settled = await Promise.allSettled(paths.map(lookInto));
clearInterval(watch);
const taken = settled.filter(({ status }) => status === "fulfilled").length;
console.log(
  JSON.stringify({ taken, growth: Math.round((Math.max(most, process.memoryUsage.rss()) - before) / 1_000_000) }),
);
