/** Something that the person can be told plainly. Anything else that is thrown is a fault, and gets an id. */
export class HttpError extends Error {
  override name = "HttpError";
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429;

  constructor(status: HttpError["status"], message: string) {
    super(message);
    this.status = status;
  }
}

/** It is not there, or it is not for this person to see: one answer for both. */
export class NotFoundError extends HttpError {
  override name = "NotFoundError";

  constructor() {
    super(404, "If you typed the address, check that it is right. If you followed a link, the page may have moved.");
  }
}

/** They may see it and may not do this; says who can. */
export class RefusedError extends HttpError {
  override name = "RefusedError";

  constructor(whoCan: string) {
    super(403, `This can be done by ${whoCan}.`);
  }
}

/** Somebody else changed the record since the page was opened. */
export class ConflictError extends HttpError {
  override name = "ConflictError";

  constructor(message: string) {
    super(409, message);
  }
}
