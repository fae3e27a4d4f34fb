const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The browser has taken the file long before. */
const FORGET_AFTER_MS = 60_000;

/** Hands a file to the browser to save. For organisations whose policy stops add-ins from opening workbooks. */
export function saveFile(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS);
}
