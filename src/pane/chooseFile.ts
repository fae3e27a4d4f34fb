import type { ChosenFile } from "./paneServices";

/** Lets the manager choose a file, and reads it here; null: they chose none. */
export async function chooseFile(accept: string): Promise<ChosenFile | null> {
  const file = await new Promise<File | null>((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
  return file === null ? null : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
