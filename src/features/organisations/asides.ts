import type { VNode } from "preact";
import type { WebRequest } from "../../web/index.ts";

/* What later rooms add to a school's page, in the order in which they say so. */

type OnSchool = (request: WebRequest, school: { urn: string; name: string }) => Promise<VNode | null>;

const onSchool: OnSchool[] = [];

/** Shows something below what the school has published. */
export function addToSchool(aside: OnSchool): void {
  onSchool.push(aside);
}

export async function asidesOfSchool(
  request: WebRequest,
  school: { urn: string; name: string },
): Promise<(VNode | null)[]> {
  return Promise.all(onSchool.map((aside) => aside(request, school)));
}
