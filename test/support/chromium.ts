import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is; installs it where this is root on Debian and there is none, else says in one line what to install. */
export function findChromium(): string {
  return found() ?? installed();
}

function found(): string | undefined {
  return places.find((place) => existsSync(place));
}

function installed(): string {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium for the journeys.");
    spawnSync("apt-get", ["update"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const place = found();
  if (!place) throw new Error("The journeys need Chromium: install it (on Debian, as root: apt-get install chromium).");
  return place;
}
