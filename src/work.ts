import { smtpTransport, sendMail, sendMailQueue } from "./platform/mail/index.ts";
import { handle, startJobs } from "./platform/jobs/index.ts";
import type { Deps } from "./web/index.ts";

/** Every job of Waymark, one line each: what is done, and when. */
export async function startWork({ database, clock, config, log }: Deps) {
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl, config.mailFrom) : null;
  return startJobs({
    database,
    handlers: [handle(sendMailQueue, (job) => sendMail({ db: database.db, clock, transport }, job))],
    onError: (error: unknown) => log.error({ err: error }, "a job failed"),
  });
}
