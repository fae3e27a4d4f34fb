import type { ExcelHost } from "./excelHost";
import { textOf, type Json, type WireRequest, type WireResponse } from "./wire";

/** One exchange as it was recorded in a real Excel (docs/host-fidelity.md says how). */
export interface GoldenExchange {
  readonly request: string;
  /** null: Excel gave no answer of its own (the transport failed). */
  readonly response: string | null;
}

/** Where this host answers otherwise than Excel did. */
export interface GoldenDifference {
  /** Counted from 1. */
  readonly exchange: number;
  /** "Results[2].Value._Items[0].Name" */
  readonly place: string;
  readonly excel: Json | undefined;
  readonly host: Json | undefined;
}

/** Excel's ids mean nothing here: each stands for the id that this host gave for the same thing. */
type Ids = Map<string, Json>;

const identityKeys = new Set(["Id", "_Id", "_ReferenceId"]);

/**
 * Asks this host what a real Excel was asked, and lists every difference between the answers. Ids are matched by
 * place; of errors only the code counts, since messages are in Excel's own language.
 */
export async function replayGolden(
  host: ExcelHost,
  recording: readonly GoldenExchange[],
): Promise<readonly GoldenDifference[]> {
  const ids: Ids = new Map();
  const differences: GoldenDifference[] = [];
  for (const [index, { request, response }] of recording.entries()) {
    if (response === null) continue;
    const asked = translate(JSON.parse(request) as WireRequest, ids);
    const reply = await host.answer(JSON.stringify(asked));
    const ours = reply.kind === "body" ? (JSON.parse(reply.text) as WireResponse) : null;
    const theirs = JSON.parse(response) as WireResponse;
    const note = (place: string, excel: Json | undefined, mine: Json | undefined): void => {
      differences.push({ exchange: index + 1, place, excel, host: mine });
    };
    compare("Results", asJson(theirs.Results), asJson(ours?.Results), ids, note);
    compare("Error.Code", theirs.Error?.Code, ours?.Error?.Code, ids, note);
  }
  return differences;
}

const asJson = (value: unknown): Json | undefined => value as Json | undefined;

/** The request with Excel's ids exchanged for this host's, wherever a path names one. */
function translate(request: WireRequest, ids: Ids): WireRequest {
  const known = (value: Json): Json => (typeof value === "string" && ids.has(value) ? (ids.get(value) ?? null) : value);
  const deep = (value: Json): Json => (Array.isArray(value) ? value.map(deep) : known(value));
  const paths = Object.entries(request.ObjectPaths).map(([key, path]) => [
    key,
    {
      ...path,
      Name: textOf(known(path.Name)),
      ...(path.ArgumentInfo?.Arguments === undefined
        ? {}
        : { ArgumentInfo: { ...path.ArgumentInfo, Arguments: path.ArgumentInfo.Arguments.map(deep) } }),
    },
  ]);
  const actions = request.Actions.map((action) =>
    action.ArgumentInfo?.Arguments === undefined
      ? action
      : { ...action, ArgumentInfo: { ...action.ArgumentInfo, Arguments: action.ArgumentInfo.Arguments.map(deep) } },
  );
  return { ...request, ObjectPaths: Object.fromEntries(paths) as WireRequest["ObjectPaths"], Actions: actions };
}

type Note = (place: string, excel: Json | undefined, host: Json | undefined) => void;

function compare(place: string, excel: Json | undefined, host: Json | undefined, ids: Ids, note: Note): void {
  if (Array.isArray(excel) && Array.isArray(host)) {
    for (let index = 0; index < Math.max(excel.length, host.length); index += 1) {
      compare(`${place}[${index}]`, asJson(excel[index]), asJson(host[index]), ids, note);
    }
  } else if (isRecord(excel) && isRecord(host)) {
    for (const key of new Set([...Object.keys(excel), ...Object.keys(host)])) {
      const mine = host[key];
      if (identityKeys.has(key) && typeof excel[key] === "string" && mine !== undefined) ids.set(excel[key], mine);
      else compare(`${place}.${key}`, excel[key], mine, ids, note);
    }
  } else if (excel !== host) note(place, excel, host);
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
