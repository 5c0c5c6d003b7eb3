/** How long a link to sign in is good. */
export const linkMinutes = 15;
/** How long a session lasts without use. */
export const idleHours = 12;
