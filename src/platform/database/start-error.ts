/**
 * Something that stops the program from starting and that the operator can put right. The message is one plain line: it is
 * printed as it is, and the program exits with 1.
 */
export class StartError extends Error {
  override name = "StartError";
}

/** Another living process holds the data folder. */
export class DataFolderInUse extends StartError {
  override name = "DataFolderInUse";
  readonly processId: number;

  constructor(folder: string, processId: number) {
    super(
      `The data folder ${folder} is in use by process ${processId}. Stop it first, or set WAYMARK_DATA to another folder.`,
    );
    this.processId = processId;
  }
}
