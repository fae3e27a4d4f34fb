/** The messages that Office.js exchanges with its host: ordinary JSON, found by watching it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value as text, where any kind is taken; a list or an object, which means nothing there, as its JSON. */
export const textOf = (value: Json): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);

export const PathType = {
  Root: 1,
  NewService: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  NullObject: 7,
} as const;
export type PathType = (typeof PathType)[keyof typeof PathType];

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  Retrieve: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;
export type ActionType = (typeof ActionType)[keyof typeof ActionType];

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  /** Same shape as the arguments: an object path's id where the argument is an object. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
  /** The client does not want a reference kept: it called `untrack()`. */
  readonly D?: boolean;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: { readonly [name: string]: Json };
}

export interface WireRequest {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: { readonly [id: string]: WirePath };
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** One message from the host to the add-in: an event or a call of a custom function. */
export interface WireMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: Json;
}
