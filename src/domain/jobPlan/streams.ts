import { matchKey } from "../names";
import type { JobPlanLine } from "../team";
import { appointments, halfDays, type Appointments, type HalfDays } from "../units";
import { specificPerQuarter } from "./core";
import type { SpecificStream } from "./figures";
import type { JobPlanParameters } from "./parameters";

/** Somebody's, or the team's, half-days in one Specific stream. */
export interface StreamPlan {
  /** "": Specific work that names no stream. */
  readonly name: string;
  readonly halfDays: HalfDays;
  /** null: nobody has said how many appointments a case of this stream takes; there is no published figure. */
  readonly perQuarter: Appointments | null;
}

/** The stream that a line of Specific work belongs to: "EMDR" of "Specific: EMDR", or of the activity "EMDR clinic". */
export function streamOf(line: Pick<JobPlanLine, "activity" | "stream">): string {
  if (line.stream !== undefined && line.stream !== "") return line.stream;
  return line.activity
    .replace(/^\s*(specific|specialist)(\s+partnership)?s?\b/i, "")
    .replace(/^[\s:,()–-]+|[\s()]+$/g, "")
    .replace(/^(work|cases?)$/i, "");
}

/** Specific half-days by stream, each worth its own number of new cases a quarter (capa.md F21). */
export function streamPlans(
  specific: readonly { readonly name: string; readonly halfDays: number }[],
  parameters: JobPlanParameters,
): StreamPlan[] {
  const sums = new Map<string, { name: string; halfDays: number }>();
  for (const { name, halfDays: amount } of specific) {
    if (amount === 0) continue;
    const key = matchKey(name);
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { name, halfDays: amount });
    else sum.halfDays += amount;
  }
  return [...sums.values()].map(({ name, halfDays: amount }) => {
    const stream = streamNamed(parameters.streams, name);
    return {
      name,
      halfDays: halfDays(amount),
      perQuarter:
        stream === null
          ? null
          : specificPerQuarter(
              halfDays(amount),
              appointments(stream.apptsPerCase),
              appointments(stream.apptsPerHalfDay ?? parameters.apptsPerHalfDay),
              parameters.workedWeeksPerQuarter,
            ),
    };
  });
}

/** What is known of a stream's length: its own figures, else those for all Specific work. */
export function streamNamed(streams: readonly SpecificStream[], name: string): SpecificStream | null {
  const key = matchKey(name);
  return streams.find((one) => matchKey(one.name) === key) ?? streams.find((one) => one.name === "") ?? null;
}
