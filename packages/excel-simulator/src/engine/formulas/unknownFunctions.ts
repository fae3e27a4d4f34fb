import type { Injector } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { distance } from "fastest-levenshtein";
import { engine as messages } from "../messages";

const CALLED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_][\p{L}\p{N}_.]*)\(/gu;

/** Why a formula is `#NAME?`: the first function it calls that is not known, with the one that may be meant; "": none. */
export function unknownFunction(injector: Injector, formula: string): string {
  const service = injector.get(IFunctionService);
  const called = [...formula.matchAll(CALLED)].flatMap(([, name]) => (name === undefined ? [] : [name.toUpperCase()]));
  const unknown = called.find((name) => !service.hasExecutor(name));
  if (unknown === undefined) return "";
  const known = [...service.getExecutors().keys()].map(String);
  const near = known
    .map((name) => ({ name, away: distance(unknown, name.toUpperCase()) }))
    .filter(({ away }) => away <= Math.max(2, Math.floor(unknown.length / 5)))
    .sort((a, b) => a.away - b.away)[0];
  return messages.unknownFunction(unknown, near?.name ?? null);
}
