/** How an element begins, by what its data-module says. */
export type Modules = Record<string, (element: HTMLElement) => unknown>;
