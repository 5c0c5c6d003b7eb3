import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import { afterAll } from "vitest";

/*
 * As much of S3 as Waymark asks for, on loopback: put, get, head and delete of one object, addressed by path. It refuses
 * a request that is not signed (AWS Signature Version 4) or does not say its length, and fails when it is told to.
 */

export type FakeS3 = {
  endpoint: string;
  objects: Map<string, Buffer>;
  /** What every request is answered with from now on; undefined for as it should be. */
  failing: number | undefined;
  asked: string[];
};

export const bucket = "waymark-files";

export async function fakeS3(): Promise<FakeS3> {
  const s3: FakeS3 = { endpoint: "", objects: new Map(), failing: undefined, asked: [] };
  const server = createServer((request, response) => void answer(s3, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => void server.close());
  const address = server.address();
  s3.endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return s3;
}

async function answer(s3: FakeS3, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  const { method = "", url = "" } = request;
  s3.asked.push(`${method} ${url}`);
  const key = new RegExp(`^/${bucket}/([0-9a-f]{64})$`).exec(url.split("?")[0] ?? "")?.[1];
  if (s3.failing) return told(response, s3.failing, "InternalError");
  if (!isSigned(request)) return told(response, 403, "AccessDenied");
  if (key === undefined) return told(response, 404, "NoSuchBucket");
  if (method === "PUT" && request.headers["content-length"] === undefined)
    return told(response, 411, "MissingContentLength");
  if (method === "PUT") {
    s3.objects.set(key, body);
    return void response.writeHead(200, { etag: '"x"' }).end();
  }
  if (method === "DELETE") {
    s3.objects.delete(key);
    return void response.writeHead(204).end();
  }
  const object = s3.objects.get(key);
  if (!object) return told(response, 404, "NoSuchKey");
  response.writeHead(200, { "content-length": object.length, etag: '"x"' });
  response.end(method === "HEAD" ? undefined : object);
}

const signature =
  /^AWS4-HMAC-SHA256 Credential=the-key\/\d{8}\/eu-west-2\/s3\/aws4_request, ?SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, ?Signature=[0-9a-f]{64}$/;

function isSigned({ headers }: IncomingMessage): boolean {
  return (
    signature.test(headers.authorization ?? "") &&
    headers["x-amz-date"] !== undefined &&
    headers["x-amz-content-sha256"] !== undefined
  );
}

function told(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
