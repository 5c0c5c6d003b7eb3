import { isSignedIn, mayEver, type Action, type Viewer } from "../policy/index.ts";

export type NavigationLink = { text: string; href: string; current: boolean };

/** `within` are the other addresses that belong to the same part. */
type Part = { text: string; href: string; within?: string[]; action: Action; signedIn: boolean };

const links: Part[] = [
  {
    text: "Find practice",
    href: "/practices",
    within: [
      "/themes",
      "/phases",
      "/improve",
      "/collections",
      "/beyond",
      "/map",
      "/like-mine",
      "/soon-to-lapse",
      "/compare",
      "/lists",
    ],
    action: "search.read",
    signedIn: false,
  },
  { text: "Schools", href: "/schools", action: "school.read", signedIn: false },
  {
    text: "My work",
    href: "/my-work",
    within: ["/drafts", "/adoptions", "/my-list", "/saved-searches"],
    action: "my_work.read",
    signedIn: true,
  },
  { text: "To assess", href: "/assessments", within: ["/interests"], action: "assignment.list", signedIn: true },
  {
    text: "Queue",
    href: "/queue",
    within: ["/submissions", "/calibration", "/renewals"],
    action: "queue.read",
    signedIn: true,
  },
  {
    text: "Nominations",
    href: "/nominations",
    within: ["/nomination-routes", "/co-ordinator-days"],
    action: "nomination.read_queue",
    signedIn: true,
  },
  { text: "Searches", href: "/empty-searches", within: ["/synonyms"], action: "empty_search.read", signedIn: true },
  { text: "People", href: "/people", within: ["/advisers"], action: "member.read", signedIn: true },
];

/** The links at the head of every page: those that lead somewhere for this viewer. */
export function navigationFor(viewer: Viewer, path: string): NavigationLink[] {
  return links
    .filter(({ action, signedIn }) => (!signedIn || isSignedIn(viewer)) && mayEver(viewer, action).allowed)
    .map(({ text, href, within = [] }) => ({
      text,
      href,
      current: [href, ...within].some((part) => isIn(part, path)),
    }));
}

function isIn(part: string, path: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}
