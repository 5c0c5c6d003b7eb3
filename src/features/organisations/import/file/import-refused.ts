/** Why a whole import was refused: one clear line for the operator. Nothing has been changed when it is thrown. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
}

/** A refusal on the way says of which file it is. */
export async function naming<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    throw new ImportRefused(`${path}: ${error.message}. Nothing was imported.`);
  }
}
