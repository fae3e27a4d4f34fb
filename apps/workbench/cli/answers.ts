import * as v from "valibot";
import { cliMessages } from "./messages";
import { UsageError } from "./usageError";

const answersFile = v.pipe(
  v.custom<object>((given) => typeof given === "object" && given !== null && !Array.isArray(given)),
  v.record(v.string(), v.string()),
);

/** Reads ANSWERS.json: an answer for the id of each question that connect prints. */
export function readAnswers(raw: unknown, path: string): Readonly<Record<string, string>> {
  const parsed = v.safeParse(answersFile, raw);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UsageError(cliMessages.wrongAnswers(path, v.getDotPath(issue) ?? path));
}
