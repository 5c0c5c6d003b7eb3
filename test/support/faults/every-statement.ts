import type { Switch } from "./failing-pool.ts";
import { differenceOf, type Watched } from "./state.ts";

export type Operation = () => Promise<Response>;

export type Tried = { statements: number; tried: number; wrong: string[] };

/**
 * Fails every statement of an operation in turn. `arrange` makes a fresh case each time that one was used up, and gives
 * the operation on it. After each failure everything is as before, or everything is as after: what is as after is known
 * by the tables that changed when nothing failed, and by how many rows. A failure that left all as before was told as
 * one, on a page of ours; none shows where it happened.
 */
export async function failEveryStatement(
  { faults, watch }: { faults: Switch; watch: Watched },
  arrange: () => Promise<Operation>,
): Promise<Tried> {
  faults.arm();
  const act = await arrange();
  const was = await watch.state();
  faults.arm();
  const undisturbed = await act();
  const statements = [...faults.statements()];
  faults.arm();
  const whole = JSON.stringify(differenceOf(was, await watch.state()));
  const wrong: string[] = [];
  if (undisturbed.status >= 400) wrong.push(`undisturbed it answers ${undisturbed.status}`);
  if (whole === "{}") wrong.push("undisturbed it changes nothing");
  let tried = 0;
  let operation: Operation | undefined;
  let before = was;
  const points = [
    ...statements.map((_, index) => ({ k: index + 1, how: "before" as const })),
    ...lasting(statements).map((k) => ({ k, how: "after" as const })),
  ];
  for (const { k, how } of points) {
    if (!operation) [operation, before] = [await arrange(), await watch.state()];
    faults.arm(k, how);
    const answer = await operation();
    faults.arm();
    tried += 1;
    const after = await watch.state();
    const changed = JSON.stringify(differenceOf(before, after));
    const where = `statement ${k} of ${statements.length} (${how}): ${(statements[k - 1] ?? "").replaceAll(/\s+/g, " ").slice(0, 90)}`;
    wrong.push(...(await wrongWith(answer, changed, whole)).map((what) => `${what} at ${where}`));
    if (changed !== "{}") operation = undefined;
  }
  return { statements: statements.length, tried, wrong };
}

/** The statements whose work stays though their answer is lost: each COMMIT, and each change outside a transaction. */
function lasting(statements: readonly string[]): number[] {
  let isOpen = false;
  return statements.flatMap((sql, index) => {
    const [word = ""] = /[a-z]+/i.exec(sql.toLowerCase()) ?? [];
    const stays = word === "commit" || (!isOpen && ["insert", "update", "delete"].includes(word));
    if (["begin", "start"].includes(word)) isOpen = true;
    if (["commit", "rollback"].includes(word)) isOpen = false;
    return stays ? [index + 1] : [];
  });
}

async function wrongWith(answer: Response, changed: string, whole: string): Promise<string[]> {
  const text = await answer.text();
  return [
    ...(changed !== "{}" && changed !== whole ? [`half done: ${changed} of ${whole}`] : []),
    ...(changed === "{}" && answer.status < 500 ? [`nothing was done and it answered ${answer.status}`] : []),
    ...(/InjectedFault|statement \d+ was|\.tsx?:\d+/.test(text) ? ["the page tells of the inside"] : []),
    ...(answer.status >= 500 && !text.includes("Sorry, something went wrong") ? ["no page of ours"] : []),
  ];
}
