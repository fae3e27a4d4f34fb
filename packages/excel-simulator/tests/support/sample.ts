import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook, type OpenedWorkbook, type OpenHostOptions } from "../../src/node";

const samples = join(__dirname, "../../../../assets/samples");

/** The file of a sample workbook of this repository, which the other packages' tests open too. */
export const sampleFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(samples, name)));

export async function openSample(name: string, options: OpenHostOptions = {}): Promise<OpenedWorkbook> {
  return openWorkbook(sampleFile(name), { name, ...options });
}
