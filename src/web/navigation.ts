import { isSignedIn, mayEver, type Action, type Viewer } from "../policy/index.ts";

export type NavigationLink = { text: string; href: string; current: boolean };

const links: { text: string; href: string; action: Action; signedIn: boolean }[] = [
  { text: "Find practice", href: "/practices", action: "search.read", signedIn: false },
  { text: "Schools", href: "/schools", action: "school.read", signedIn: false },
  { text: "My work", href: "/my-work", action: "my_work.read", signedIn: true },
  { text: "Queue", href: "/queue", action: "queue.read", signedIn: true },
  { text: "People", href: "/people", action: "member.read", signedIn: true },
];

/** The links at the head of every page: those that lead somewhere for this viewer. */
export function navigationFor(viewer: Viewer, path: string): NavigationLink[] {
  return links
    .filter(({ action, signedIn }) => (!signedIn || isSignedIn(viewer)) && mayEver(viewer, action).allowed)
    .map(({ text, href }) => ({ text, href, current: path === href || path.startsWith(`${href}/`) }));
}
