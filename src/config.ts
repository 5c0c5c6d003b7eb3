import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "./platform/project-root.ts";

/*
 * The only reader of process.env. Every setting is optional: without any, Waymark serves the demonstration on its
 * embedded database. docs/operations.md explains each for an operator.
 */

const onOff = z.enum(["on", "off"]).transform((value) => value === "on");
const blankAsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional());

const Environment = z.object({
  /** The port that the web server listens on. */
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  /** The address that it listens on; the machine's own (localhost) where absent. */
  HOST: optional(z.string()),
  /** The address that people type, for links in mail and for the check that a form was sent from our own pages. */
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: "must be an address like https://waymark.example" })),
  /** The folder that the embedded database and its dumps are kept in. */
  WAYMARK_DATA: optional(z.string()),
  /** A PostgreSQL server (15 to 18) in place of the embedded database. */
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, "must start with postgres://")),
  /** Plants the fictional authorities, and offers the personas and the mailbox page. Never for real use. */
  WAYMARK_DEMONSTRATION: optional(onOff),
  /** Where mail is handed over, such as smtp://user:password@mail.example:587. */
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")),
  /** Who mail comes from. */
  MAIL_FROM: optional(z.string()),
  /** The addresses of the proxies in front, comma separated; only then is X-Forwarded-For believed. */
  TRUSTED_PROXIES: optional(z.string()),
  /** What signs session cookies; made and kept in the database where absent. */
  WAYMARK_SECRET: optional(z.string().min(32)),
  /** How much is logged. */
  LOG_LEVEL: optional(z.enum(["debug", "info", "warn", "error", "silent"])),
  /** What a monitor must send as a bearer token to read /metrics; without it only this machine may. */
  METRICS_TOKEN: optional(z.string().min(16)),
  /** Where files are kept in place of the data folder: the address of an S3-compatible store, without the bucket. */
  S3_ENDPOINT: optional(z.url({ protocol: /^https?$/, error: "must be an address like https://s3.example" })),
  /** The bucket there; it must exist. All four of these are set, or none. */
  S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")),
  S3_ACCESS_KEY: optional(z.string()),
  S3_SECRET_KEY: optional(z.string()),
  /** The region that requests are signed for; us-east-1 where absent, which most stores of one's own take. */
  S3_REGION: optional(z.string()),
  /** ClamAV's daemon, as host:port or the path of its socket. Without it files are not scanned for viruses. */
  CLAMAV_SOCKET: optional(z.string()),
});

export type Config = {
  port: number;
  host: string | undefined;
  publicUrl: string;
  dataFolder: string;
  databaseUrl: string | undefined;
  demonstration: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  trustedProxies: string[];
  secret: string | undefined;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
  metricsToken: string | undefined;
  s3: { endpoint: string; bucket: string; accessKey: string; secretKey: string; region: string } | undefined;
  clamavSocket: string | undefined;
};

export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Reads every setting at once and names each that is wrong. Throws ConfigError, one line a setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  }
  const set = parsed.data;
  const port = set.PORT ?? 3000;
  return {
    port,
    host: set.HOST,
    publicUrl: (set.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ""),
    dataFolder: set.WAYMARK_DATA ?? join(projectRoot, "data"),
    databaseUrl: set.DATABASE_URL,
    demonstration: set.WAYMARK_DEMONSTRATION ?? set.DATABASE_URL === undefined,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM ?? "Waymark <waymark@localhost>",
    trustedProxies: (set.TRUSTED_PROXIES ?? "")
      .split(",")
      .map((address) => address.trim())
      .filter(Boolean),
    secret: set.WAYMARK_SECRET,
    logLevel: set.LOG_LEVEL ?? "info",
    metricsToken: set.METRICS_TOKEN,
    s3: s3Of(set),
    clamavSocket: set.CLAMAV_SOCKET,
  };
}

/** The store's settings, where all are given. Throws ConfigError where only some are. */
function s3Of(set: z.infer<typeof Environment>): Config["s3"] {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = set;
  if (endpoint && bucket && accessKey && secretKey) {
    return { endpoint, bucket, accessKey, secretKey, region: set.S3_REGION ?? "us-east-1" };
  }
  if (!endpoint && !bucket && !accessKey && !secretKey) return undefined;
  throw new ConfigError("S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY: set all four, or none");
}

/** Where the embedded database lies; its lock, its dumps and its doorway stand beside it, all within the data folder. */
export function databaseFolder({ dataFolder }: Config): string {
  return join(dataFolder, "database");
}
