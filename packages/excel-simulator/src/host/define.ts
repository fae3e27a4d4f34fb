import { invalidArgument } from "./errors";
import type { HostContext } from "./context";
import { HostObject, isA, type HostStates, type TypeName } from "./states";
import type { Json } from "./wire";

/** A scalar property under its wire name. Without `write` it is read-only. */
interface ValueMember<State> {
  read(state: State, host: HostContext): Json;
  write?(state: State, value: Json, host: HostContext): void;
}

type ObjectMember<State> = (state: State, host: HostContext) => HostObject | null;

/** What a method gives: an object (null: the null object), plain data, or nothing. */
type MethodMember<State> = (state: State, args: Arguments, host: HostContext) => HostObject | Json | undefined;

interface MemberTable<State> {
  /** What the client needs to find the same object again in a later request. */
  identity?(state: State, host: HostContext): { readonly [key: string]: Json };
  readonly values?: { readonly [wireName: string]: ValueMember<State> };
  readonly objects?: { readonly [wireName: string]: ObjectMember<State> };
  readonly methods?: { readonly [wireName: string]: MethodMember<State> };
  /** For collections. */
  items?(state: State, host: HostContext): readonly HostObject[];
  /** For collections with `getItem`: null when there is none. */
  find?(state: State, key: Json, host: HostContext): HostObject | null;
}

/**
 * One type of Office.js as this host answers it: its members by their names on the wire, erased to what the interpreter needs. State and table belong together by construction:
 * an object carries its type's name, and the register hands out the table of just that name.
 */
export interface ErasedType {
  readonly name: TypeName;
  /** The constructor in `Excel` that the client uses, where it differs; null: the client has none by that name. */
  readonly clientName: string | null;
  identity?(state: unknown, host: HostContext): { readonly [key: string]: Json };
  readonly values: ReadonlyMap<
    string,
    { read(state: unknown, host: HostContext): Json; write?(state: unknown, value: Json, host: HostContext): void }
  >;
  readonly objects: ReadonlyMap<string, (state: unknown, host: HostContext) => HostObject | null>;
  readonly methods: ReadonlyMap<
    string,
    (state: unknown, args: Arguments, host: HostContext) => HostObject | Json | undefined
  >;
  items?(state: unknown, host: HostContext): readonly HostObject[];
  find?(state: unknown, key: Json, host: HostContext): HostObject | null;
}

export function defineType<Name extends TypeName>(
  name: Name,
  members: MemberTable<HostStates[Name]>,
  clientName: string | null = name,
): ErasedType {
  const { values = {}, objects = {}, methods = {}, ...rest } = members;
  return {
    ...rest,
    name,
    clientName,
    values: new Map(Object.entries(values)),
    objects: new Map(Object.entries(objects)),
    methods: new Map(Object.entries(methods)),
  } as ErasedType;
}

/** A method's arguments, each read as what it should be or refused with InvalidArgument. */
export class Arguments {
  constructor(private readonly given: readonly (Json | HostObject | undefined)[]) {}

  isGiven(index: number): boolean {
    const value = this.given[index];
    return value !== undefined && value !== null;
  }

  json(index: number): Json {
    const value = this.given[index];
    if (value === undefined || value instanceof HostObject) return null;
    return value;
  }

  text(index: number): string {
    const value = this.given[index];
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  textOr(index: number, otherwise: string): string {
    return this.isGiven(index) ? this.text(index) : otherwise;
  }

  integer(index: number): number {
    const value = this.given[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  integerOr(index: number, otherwise: number): number {
    return this.isGiven(index) ? this.integer(index) : otherwise;
  }

  flag(index: number, otherwise: boolean): boolean {
    if (!this.isGiven(index)) return otherwise;
    const value = this.given[index];
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  /** The object given, if it is of this type; null when something else is given. */
  objectOf<Name extends TypeName>(index: number, type: Name): HostObject<Name> | null {
    const value = this.given[index];
    return value instanceof HostObject && isA(value, type) ? value : null;
  }

  all(): readonly (Json | HostObject | undefined)[] {
    return this.given;
  }
}

export function textValue(value: Json): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function numberValue(value: Json): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function flagValue(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function recordValue(value: Json): { readonly [key: string]: Json } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as { readonly [key: string]: Json };
}
