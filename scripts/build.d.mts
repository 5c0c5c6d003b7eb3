/** Builds what is stale: the server, the browser script and the styles. */
export function build(): Promise<void>;
