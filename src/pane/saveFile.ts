/** The browser has taken the file long before. */
const FORGET_AFTER_MS = 60_000;

/** Hands a file to the browser to save, so that it goes nowhere else. */
export function saveFile(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS);
}
