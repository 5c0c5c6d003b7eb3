/*
 * Timeline: everything that happened, told as sentences to those who may know: on the record, in "My work", in the audit
 * and in digests; and what people choose to hear by e-mail. Owns notification_choices and digests. Changes nothing but
 * what somebody hears, and tells no reader more than the record itself would.
 */
import type { Route } from "../../web/index.ts";
import { addToMyWork, addToRecord } from "../practices/index.ts";
import { auditRoutes } from "./audit/routes.tsx";
import { makeDigestsAgain } from "./digest/make-again.ts";
import { tellOfPublications } from "./digest/tell-of-publication.ts";
import { forgetChoicesOfClosed } from "./notifications/forget-closed.ts";
import { notificationRoutes } from "./notifications/routes.tsx";
import { happenedToMine } from "./record/happened-to-mine.tsx";
import { happenedToPractice } from "./record/happened-to-practice.tsx";

export * from "./events.ts";
export { exampleEmails } from "./digest/email.tsx";
export { sendDigests, sendDigestsQueue } from "./digest/send-digests.ts";
export { tellOfPublication, tellOfPublicationQueue } from "./digest/tell-of-publication.ts";

export const timelineRoutes: Route[] = [...auditRoutes, ...notificationRoutes];

addToRecord(happenedToPractice);
addToMyWork(happenedToMine);
tellOfPublications();
makeDigestsAgain();
forgetChoicesOfClosed();
