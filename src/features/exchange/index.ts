/*
 * Exchange: what leaves the authority in a form that others can use. Here the kitemark as an Open Badges 3.0 credential: its
 * certificate, its file, the keys and the status lists that it is checked by, and the page where anybody checks one.
 * Owns credential_keys, status_lists and credentials. Never sends out the private half of a key, and fetches nothing.
 */
export * from "./events.ts";
export { exchangeRoutes } from "./credentials/routes.tsx";
