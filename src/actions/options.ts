import * as v from "valibot";
import { ActionRefusal, type OptionReader } from "./action";
import { actionMessages } from "./messages";

/** How an action words what is wrong with its options. */
export interface OptionWords {
  readonly notAnObject: string;
  readonly unknown: (name: string, known: readonly string[]) => string;
  readonly wrong: (name: string, wanted: string) => string;
}

/** The codes of the two refusals, where an action has had others of its own from the beginning. */
export interface OptionCodes {
  readonly unknown: string;
  readonly wrong: string;
}

const usualCodes: OptionCodes = { unknown: "wrong-option", wrong: "wrong-option" };

/** One option: what it may be, and the same in words for the sentence that refuses it. */
export interface Option<Schema extends v.GenericSchema = v.GenericSchema> {
  readonly schema: Schema;
  /** @param within where in the option the fault is: [2, "points"] in a list of edits; empty for the option as a whole */
  readonly wanted: (within: readonly unknown[]) => string;
}

type ObjectOf<Fields extends Readonly<Record<string, Option>>> = v.StrictObjectSchema<
  { readonly [Name in keyof Fields]: Fields[Name]["schema"] },
  undefined
>;

type DeepReadonly<T> = T extends Uint8Array | string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** What a caller may pass for a schema. */
export type AskedOf<Schema extends v.GenericSchema> = DeepReadonly<v.InferInput<Schema>>;

/** Options that a form has an answer for, of those that may be left out. */
export type Settled<Asked, Names extends keyof Asked> = {
  readonly [Name in Names]-?: Exclude<Asked[Name], undefined>;
};

/**
 * The options of an action, each declared once with its schema and its words.
 * A wrong one is refused by its name ("wrong-option", unless `codes` says otherwise). Nothing at all reads as no option given.
 */
export function defineOptions<const Fields extends Readonly<Record<string, Option>>>(
  fields: Fields,
  say: OptionWords,
  codes: OptionCodes = usualCodes,
): OptionReader<AskedOf<ObjectOf<Fields>>, v.InferOutput<ObjectOf<Fields>>> {
  const entries = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]));
  const whole = v.strictObject(entries);
  return {
    read(raw) {
      // Valibot takes a list for an object without entries.
      if (Array.isArray(raw)) throw new ActionRefusal(codes.wrong, say.notAnObject);
      const parsed = v.safeParse(whole, raw ?? {});
      if (parsed.success) return parsed.output as v.InferOutput<ObjectOf<Fields>>;
      const [name, ...within] = (parsed.issues[0].path ?? []).map(({ key }) => key);
      if (typeof name !== "string") throw new ActionRefusal(codes.wrong, say.notAnObject);
      const field = fields[name];
      if (field === undefined) throw new ActionRefusal(codes.unknown, say.unknown(name, Object.keys(fields)));
      throw new ActionRefusal(codes.wrong, say.wrong(name, field.wanted(within)));
    },
  };
}

/** Options that the schema alone cannot settle: checked further, or put into the shape that the action works with. */
export function refineOptions<Asked, Read, Options>(
  reader: OptionReader<Asked, Read>,
  refine: (read: Read) => Options,
): OptionReader<Asked, Options> {
  return { read: (raw) => refine(reader.read(raw)) };
}

export type NoOptions = Readonly<Record<string, never>>;

/** For actions without options: anything given is refused by name. */
export function noOptions(action: string): OptionReader<NoOptions, NoOptions> {
  return {
    read(raw) {
      if (raw === undefined || raw === null) return {};
      if (typeof raw !== "object" || Array.isArray(raw)) {
        throw new ActionRefusal("wrong-option", actionMessages.notAnObject(action));
      }
      const [given] = Object.keys(raw);
      if (given !== undefined) throw new ActionRefusal("wrong-option", actionMessages.noOptions(action, given));
      return {};
    },
  };
}
