/* What every page of search that anybody may read says to the registry. */
export const openRoute = { method: "GET", action: "search.read", cache: "public", rate: "read" } as const;
