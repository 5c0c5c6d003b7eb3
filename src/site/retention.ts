import { adoptionRetention, askRetention, questionRetention } from "../features/evaluation/index.ts";
import { idleAccountRetention } from "../features/people/index.ts";
import {
  commentRetention,
  complaintRetention,
  idleDraftRetention,
  publishedRetention,
} from "../features/practices/index.ts";
import { searchRetention } from "../features/search/index.ts";
import { nominationRetention } from "../features/validation/index.ts";
import { defineQueue } from "../platform/jobs/index.ts";
import { auditRetention, mailRetention, type RetentionRule } from "../platform/retention/index.ts";

/** Every night. */
export const keepRetentionQueue = defineQueue("keep_retention", { policy: "exclusive", expireInSeconds: 3300 });

/** How long everything is kept: the privacy page prints this, the job keeps it, and the operator's command counts by it. */
export const everyRetentionRule: readonly RetentionRule[] = [
  publishedRetention,
  idleDraftRetention,
  idleAccountRetention,
  nominationRetention,
  commentRetention,
  complaintRetention,
  questionRetention,
  askRetention,
  adoptionRetention,
  mailRetention,
  auditRetention,
  searchRetention,
  {
    key: "sign_in_leftovers",
    what: "sessions that have ended, links to sign in, and counts of attempts",
    kept: "until they end",
    afterwards: "deleted each night",
    source: "how long each lasts: src/features/people/sign-in/lifetimes.ts",
    removedBy: "the job forget_expired_sign_ins",
  },
  {
    key: "web_log",
    what: "the log of the web server",
    kept: "30 days",
    afterwards: "deleted",
    source: "PRIVACY, section 4: web logs",
    removedBy: "whoever runs the server",
  },
  {
    key: "backups",
    what: "backups",
    kept: "35 days",
    afterwards: "deleted",
    source: "PRIVACY, section 4: backups",
    removedBy: "whoever runs the server",
  },
];
