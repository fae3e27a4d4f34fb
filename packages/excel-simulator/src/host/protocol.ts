import type { HostContext } from "./context";
import { Arguments, type ErasedType } from "./define";
import { HostError, invalidArgument, invalidReference, itemNotFound, notImplemented } from "./errors";
import { hostTypes, serviceTypes } from "./objects";
import { HostObject, object } from "./states";
import {
  ActionType,
  PathType,
  type Json,
  type WireAction,
  type WireArguments,
  type WireError,
  type WirePath,
  type WireQuery,
  type WireRequest,
  type WireResponse,
} from "./wire";

/** `null` is Office.js's null object: whatever is asked of it gives null again. */
type Resolved = HostObject | null;

/**
 * Carries out one request of Office.js: resolves object paths, performs the actions in order and stops at the first
 * error, leaving earlier actions applied, as Excel does.
 */
export class RequestRunner {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly host: HostContext,
    private readonly request: WireRequest,
    /** Called before each action; throws to play a fault. */
    private readonly beforeAction: (action: WireAction) => void,
    /** Waits until formulas are calculated, where something changed since. */
    private readonly settle: () => Promise<void>,
    /** Does one action in the add-in's name, for the events that come of it. */
    private readonly inItsName: <T>(work: () => T) => T,
  ) {}

  async run(): Promise<WireResponse> {
    const results: { ActionId: number; Value: Json }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.beforeAction(action);
        if (reads(action.ActionType)) await this.settle();
        const value = this.inItsName(() => this.perform(action, traceIds));
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, TraceIds: traceIds, Error: this.describe(error, index, action) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private perform(action: WireAction, traceIds: number[]): Json {
    if (action.ActionType === ActionType.Trace) {
      traceIds.push(action.Id);
      return null;
    }
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target === null ? null : identityOf(target, this.host);
      case ActionType.Query:
      case ActionType.Retrieve:
        return target === null ? null : query(target, action.QueryInfo ?? {}, this.host);
      case ActionType.Method: {
        if (target === null) return null;
        const outcome = this.call(target, action.Name, action.ArgumentInfo);
        return outcome instanceof HostObject || outcome === undefined ? null : outcome;
      }
      case ActionType.SetProperty:
        if (target !== null) write(target, action.Name, this.arguments(action.ArgumentInfo).json(0), this.host);
        return null;
      case ActionType.Update:
        if (target !== null) update(target, action.ObjectState ?? {}, this.host);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private resolve(pathId: number): Resolved {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (path === undefined) throw invalidReference();
    const found = this.follow(path);
    this.resolved.set(pathId, found);
    if (found !== null && this.request.AutoKeepReference && path.D !== true) this.keep(found);
    return found;
  }

  private keep(found: HostObject): void {
    if (found.type === "Range" || found.type === "RangeAreas") {
      this.host.references.keep(found as HostObject<"Range"> | HostObject<"RangeAreas">);
    }
  }

  private follow(path: WirePath): Resolved {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return object("Workbook", {});
      case PathType.NewService: {
        if (!isService(path.Name)) throw notImplemented(`new ${path.Name}`);
        return object(serviceTypes[path.Name], {});
      }
      case PathType.Reference: {
        const kept = this.host.references.get(path.Name);
        if (kept === null) throw invalidReference();
        return kept;
      }
      case PathType.NullObject:
        return null;
      default:
        break;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Method: {
        const outcome = this.call(parent, path.Name, path.ArgumentInfo);
        if (outcome === null || outcome instanceof HostObject) return outcome;
        throw notImplemented(`${parent.type}.${path.Name} as an object`);
      }
      case PathType.Property: {
        const type = typeOf(parent);
        refuseNewer(type, path.Name, this.host);
        const member = type.objects.get(path.Name);
        if (member === undefined) throw notImplemented(`${type.name}.${path.Name}`);
        return member(parent.state, this.host);
      }
      case PathType.Indexer: {
        const type = typeOf(parent);
        if (type.find === undefined) throw notImplemented(`${type.name}.getItem`);
        const found = type.find(parent.state, this.arguments(path.ArgumentInfo).json(0), this.host);
        if (found === null) throw itemNotFound();
        return found;
      }
      default:
        throw notImplemented(`object path type ${String(path.ObjectPathType)}`);
    }
  }

  private call(target: HostObject, name: string, info: WireArguments | undefined): HostObject | Json | undefined {
    const type = typeOf(target);
    const args = this.arguments(info);
    refuseNewer(type, name, this.host);
    const member = type.methods.get(name);
    if (member !== undefined) return member(target.state, args, this.host);
    const inherited = collectionMethod(type, target, name, args, this.host);
    if (inherited !== undefined) return inherited.value;
    if ((target.type === "Range" || target.type === "RangeAreas") && name === "_KeepReference") {
      this.keep(target);
      return null;
    }
    throw notImplemented(`${type.name}.${name}`);
  }

  private arguments(info: WireArguments | undefined): Arguments {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      (info?.Arguments ?? []).map((argument, index) => {
        const id = ids[index];
        if (typeof id !== "number" || id === 0) return argument;
        return this.resolve(id) ?? null;
      }),
    );
  }

  private describe(error: unknown, index: number, action: WireAction): WireError {
    const name = action.Name || (this.request.ObjectPaths[action.ObjectPathId]?.Name ?? "");
    const parentType = this.resolved.get(action.ObjectPathId)?.type;
    const location = parentType === undefined ? name : `${parentType}.${name}`;
    if (error instanceof HostError) {
      const { code, message, status } = error;
      return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: status };
    }
    // A bug of the host or the engine must show itself as such, not pass for something Excel said.
    const message = `host failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { Code: "GeneralException", Message: message, Location: location, ActionIndex: index, HttpStatusCode: 500 };
  }
}

function isService(name: string): name is keyof typeof serviceTypes {
  return Object.hasOwn(serviceTypes, name);
}

function reads(type: WireAction["ActionType"]): boolean {
  return type === ActionType.Query || type === ActionType.Retrieve || type === ActionType.Method;
}

/** An Excel that does not announce the member's requirement set does not have the member. */
function refuseNewer(type: ErasedType, member: string, host: HostContext): void {
  if (host.isAnnounced(`${type.name}.${member}`)) return;
  throw new HostError("ApiNotFound", `The API ${type.name}.${member} is not available in this version of Excel.`);
}

function typeOf(target: HostObject): ErasedType {
  const type = hostTypes.get(target.type);
  if (type === undefined) throw notImplemented(target.type);
  return type;
}

function identityOf(target: HostObject, host: HostContext): { readonly [key: string]: Json } {
  return typeOf(target).identity?.(target.state, host) ?? {};
}

/** `getCount`, `getItemAt`, `getItemOrNullObject` and the like mean the same for every collection. */
function collectionMethod(
  type: ErasedType,
  target: HostObject,
  name: string,
  args: Arguments,
  host: HostContext,
): { readonly value: HostObject | Json } | undefined {
  if (type.items !== undefined) {
    if (name === "GetCount") return { value: type.items(target.state, host).length };
    if (name === "GetItemAt") {
      const item = type.items(target.state, host)[args.integer(0)];
      if (item === undefined) throw invalidArgument();
      return { value: item };
    }
  }
  if (type.find !== undefined) {
    if (name === "GetItemOrNullObject") return { value: type.find(target.state, args.json(0), host) };
    if (name === "GetItem" || name === "_GetItem") {
      const item = type.find(target.state, args.json(0), host);
      if (item === null) throw itemNotFound();
      return { value: item };
    }
  }
  return undefined;
}

/** Answers a `load`: names come in camelCase with "/" between steps, values go out in PascalCase. */
function query(target: HostObject, info: WireQuery, host: HostContext): Json {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) => path.split("/"));
  const type = typeOf(target);
  return type.items === undefined
    ? queryObject(type, target, paths, host)
    : queryCollection(type, target, paths, info, host);
}

function queryCollection(
  type: ErasedType,
  target: HostObject,
  paths: readonly (readonly string[])[],
  info: WireQuery,
  host: HostContext,
): Json {
  const all = type.items?.(target.state, host) ?? [];
  const from = info.Skip ?? 0;
  const chosen = info.Top === undefined ? all.slice(from) : all.slice(from, from + info.Top);
  // "items" in front is how people write it; Office.js itself leaves it out.
  const steps = paths.map((path) => (path[0] === "items" ? path.slice(1) : path)).filter((path) => path.length > 0);
  const isOwn = (path: readonly string[]): boolean =>
    path.length === 1 && [...type.values.keys()].some((name) => sameName(name, path[0]));
  const own = Object.fromEntries(
    [...type.values]
      .filter(([name]) => steps.length === 0 || steps.some((path) => path.length === 1 && sameName(name, path[0])))
      .map(([name, member]) => [name, member.read(target.state, host)]),
  );
  const ofItems = steps.filter((path) => !isOwn(path));
  const wantsItems = steps.length === 0 || ofItems.length > 0;
  return {
    ...own,
    ...(wantsItems
      ? {
          _Items: chosen.map((item, index) => ({
            _Index: from + index,
            ...asRecord(query(item, { Select: ofItems.map((path) => path.join("/")) }, host)),
          })),
        }
      : {}),
  };
}

function queryObject(
  type: ErasedType,
  target: HostObject,
  paths: readonly (readonly string[])[],
  host: HostContext,
): Json {
  const answer: { [key: string]: Json } = { ...identityOf(target, host) };
  if (paths.length === 0 || paths.some(([first]) => first === "*")) {
    for (const [name, member] of type.values) {
      if (host.isAnnounced(`${type.name}.${name}`)) answer[name] = member.read(target.state, host);
    }
  }
  const deeper = new Map<string, string[]>();
  for (const [first = "", ...rest] of paths) {
    if (first === "*") continue;
    refuseNewer(type, first, host);
    const value = [...type.values.keys()].find((name) => sameName(name, first));
    if (value !== undefined && rest.length === 0) {
      answer[value] = type.values.get(value)?.read(target.state, host) ?? null;
      continue;
    }
    const child = [...type.objects.keys()].find((name) => sameName(name, first));
    if (child === undefined) throw notImplemented(`${type.name}.${first}`);
    deeper.set(child, [...(deeper.get(child) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  for (const [name, select] of deeper) {
    const child = type.objects.get(name)?.(target.state, host) ?? null;
    answer[name] = child === null ? null : query(child, { Select: select }, host);
  }
  return answer;
}

function write(target: HostObject, name: string, value: Json, host: HostContext): void {
  const type = typeOf(target);
  refuseNewer(type, name, host);
  const member = type.values.get(name);
  if (member?.write === undefined) throw notImplemented(`${type.name}.${name} (writing)`);
  member.write(target.state, value, host);
}

function update(target: HostObject, state: { readonly [name: string]: Json }, host: HostContext): void {
  const type = typeOf(target);
  for (const [key, value] of Object.entries(state)) {
    const name = [...type.values.keys()].find((known) => sameName(known, key));
    if (name !== undefined) {
      write(target, name, value, host);
      continue;
    }
    const child = [...type.objects.keys()].find((known) => sameName(known, key));
    const next = child === undefined ? undefined : type.objects.get(child)?.(target.state, host);
    if (next === undefined) throw notImplemented(`${type.name}.${key}`);
    if (next !== null) update(next, asRecord(value), host);
  }
}

const sameName = (wireName: string, name: string | undefined): boolean =>
  name !== undefined && wireName.toLowerCase() === name.toLowerCase();

function asRecord(value: Json): { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}
