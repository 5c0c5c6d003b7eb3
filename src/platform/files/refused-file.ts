/** A file that is not kept. Its message is shown to whoever sent it, and says what they can do. */
export class RefusedFile extends Error {
  override name = "RefusedFile";
}
