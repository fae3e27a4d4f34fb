import { filesMessages } from "./messages";

/** Why a file was refused, for code to tell apart. */
export type FileProblem =
  "encrypted" | "strict" | "old-format" | "not-a-workbook" | "too-large" | "damaged" | "no-such-sheet" | "bad-edit";

/** A file that cannot be opened or saved, said in a sentence that names what to do. */
export class FileRefusal extends Error {
  constructor(
    readonly code: FileProblem,
    message: string,
  ) {
    super(message);
    this.name = "FileRefusal";
  }
}

export function damaged(part: string, detail: string): FileRefusal {
  return new FileRefusal("damaged", filesMessages.damaged(part, detail));
}
