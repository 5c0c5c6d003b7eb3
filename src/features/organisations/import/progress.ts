import type { Progress } from "./run.ts";

/** Shows how far an import is: one line that is written over on a terminal, a line every few seconds elsewhere. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number = () => performance.now()) {
  const began = now();
  let lastShown = -Infinity;
  return {
    show(progress: Progress): void {
      const pause = stream.isTTY ? 100 : 5_000;
      if (!progress.done && now() - lastShown < pause) return;
      lastShown = now();
      const line = progressLine(progress, now() - began);
      stream.write(stream.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    clear(): void {
      if (stream.isTTY) stream.write("\r\u001b[2K");
    },
  };
}

export function progressLine({ file, rowsRead, rowsExpected }: Progress, milliseconds: number): string {
  const share = rowsExpected > 0 ? Math.min(100, Math.floor((100 * rowsRead) / rowsExpected)) : 100;
  const perSecond = milliseconds > 0 ? Math.round((rowsRead * 1000) / milliseconds) : 0;
  return `${file}: ${rowsRead.toLocaleString("en-GB")} rows (${share}%), ${perSecond.toLocaleString("en-GB")} rows a second`;
}
