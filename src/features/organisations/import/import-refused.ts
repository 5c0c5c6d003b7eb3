/** Why a whole import was refused: one clear line for the operator. Nothing has been changed when it is thrown. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
}
