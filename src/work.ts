import {
  askForContact,
  askForContactQueue,
  consentsEndQueue,
  consultationsQueue,
  endConsents,
  remindAndClose,
  rescanQueue,
  rescanWaiting,
  sweepFiles,
  sweepFilesQueue,
  tellPupilAnswer,
  tellPupilAnswerQueue,
} from "./features/practices/index.ts";
import {
  forgetSearches,
  forgetSearchesQueue,
  tellAtOnce,
  tellAtOnceQueue,
  tellSavedSearches,
  tellSavedSearchesQueue,
  tidyIndex,
  tidyIndexQueue,
} from "./features/search/index.ts";
import {
  followLevel,
  followLevelQueue,
  rateAgain,
  rateAgainQueue,
  remind,
  remindQueue,
} from "./features/evaluation/index.ts";
import { forgetExpired, forgetExpiredQueue, sendSignInLink, sendSignInLinkQueue } from "./features/people/index.ts";
import { sendDigests, sendDigestsQueue, tellOfPublication, tellOfPublicationQueue } from "./features/timeline/index.ts";
import {
  keepKitemarksInTime,
  kitemarksInTimeQueue,
  remindAssessors,
  remindAssessorsQueue,
  tellGivenUp,
  tellGivenUpQueue,
} from "./features/validation/index.ts";
import { keepRetention } from "./platform/retention/index.ts";
import { everyRetentionRule, keepRetentionQueue } from "./site/retention.ts";
import { smtpTransport, sendMail, sendMailQueue } from "./platform/mail/index.ts";
import { everySo, handle, startJobs, type JobHandler } from "./platform/jobs/index.ts";
import type { Deps } from "./web/index.ts";

/** Every job of Waymark, one line each: what is done. */
export function everyJob(deps: Deps): JobHandler[] {
  const { database, clock, config } = deps;
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl, config.mailFrom) : null;
  const media = { db: database.db, clock, files: deps.files, publicUrl: config.publicUrl };
  return [
    handle(consentsEndQueue, () => endConsents(media)),
    handle(consultationsQueue, () => remindAndClose({ db: database.db, clock, config })),
    handle(rescanQueue, () => rescanWaiting(media)),
    handle(sweepFilesQueue, () => sweepFiles(media)),
    handle(askForContactQueue, (job) => askForContact(media, job)),
    handle(kitemarksInTimeQueue, () => keepKitemarksInTime(media)),
    handle(forgetExpiredQueue, () => forgetExpired(deps)),
    handle(sendSignInLinkQueue, (job) => sendSignInLink(deps, job)),
    handle(followLevelQueue, (job) => followLevel(media, job)),
    handle(rateAgainQueue, (job) => rateAgain(deps, job)),
    handle(remindQueue, () => remind({ db: database.db, clock, publicUrl: config.publicUrl })),
    handle(sendDigestsQueue, () => sendDigests(deps)),
    handle(tellOfPublicationQueue, (job) => tellOfPublication(deps, job)),
    handle(forgetSearchesQueue, () => forgetSearches(database.db, clock.now())),
    handle(tellSavedSearchesQueue, () => tellSavedSearches(deps)),
    handle(tellAtOnceQueue, () => tellAtOnce(deps)),
    handle(remindAssessorsQueue, () => remindAssessors({ db: database.db, clock, publicUrl: config.publicUrl })),
    handle(tellPupilAnswerQueue, (job) => tellPupilAnswer(media, job)),
    handle(tellGivenUpQueue, (job) => tellGivenUp(media, job)),
    handle(tidyIndexQueue, () => tidyIndex(database.db)),
    handle(keepRetentionQueue, async () => {
      await keepRetention(media, everyRetentionRule);
    }),
    handle(sendMailQueue, (job) => sendMail({ db: database.db, clock, transport }, job)),
  ];
}

/** Begins to do them. */
export async function startWork(deps: Deps) {
  return startJobs({
    database: deps.database,
    handlers: everyJob(deps),
    schedules: [
      everySo(forgetExpiredQueue, "20 3 * * *"),
      everySo(keepRetentionQueue, "30 2 * * *"),
      everySo(sendDigestsQueue, "5 7-20 * * *"),
      everySo(forgetSearchesQueue, "30 3 * * *"),
      everySo(tellSavedSearchesQueue, "35 7 * * *"),
      everySo(tidyIndexQueue, "50 3 * * *"),
      everySo(remindQueue, "30 8 * * 1-5"),
      everySo(kitemarksInTimeQueue, "5 * * * *"),
      everySo(consentsEndQueue, "10 0 * * *"),
      everySo(consultationsQueue, "20 0 * * *"),
      everySo(remindAssessorsQueue, "15 7 * * *"),
      everySo(rescanQueue, "*/10 * * * *"),
      everySo(sweepFilesQueue, "40 3 * * *"),
    ],
    onError: (error: unknown) => deps.log.error({ err: error }, "a job failed"),
  });
}
