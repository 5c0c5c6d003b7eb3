/** What every e-mail of validation to a school says: which practice, where to go, and which authority writes. */
export type About = { title: string; link: string; authority: string };
