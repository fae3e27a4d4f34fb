import { ErrorType } from "@univerjs/engine-formula";

const errorTexts: ReadonlySet<unknown> = new Set<unknown>(Object.values(ErrorType));

/** Whether a value is the text of an error, such as "#VALUE!". */
export const isErrorText = (value: unknown): value is ErrorType => errorTexts.has(value);
