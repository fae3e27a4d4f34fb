import * as v from "valibot";
import { ActionRefusal } from "./action";

/** How an action words what is wrong with its options. */
export interface OptionWords {
  readonly notAnObject: string;
  readonly unknown: (name: string, known: readonly string[]) => string;
  readonly wrong: (name: string, wanted: string) => string;
}

/**
 * Options from anywhere, by their schema; a wrong one is refused by its name.
 * @param wishes what each option expects, in words
 */
export function checkedOptions<Schema extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(
  schema: Schema,
  raw: unknown,
  wishes: Readonly<Record<keyof Schema["entries"] & string, string>>,
  say: OptionWords,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, raw ?? {});
  if (parsed.success) return parsed.output;
  const name = parsed.issues[0].path?.[0]?.key;
  if (typeof name !== "string") throw new ActionRefusal("wrong-option", say.notAnObject);
  const wish = Object.entries<string>(wishes).find(([known]) => known === name)?.[1];
  throw new ActionRefusal(
    "wrong-option",
    wish === undefined ? say.unknown(name, Object.keys(wishes)) : say.wrong(name, wish),
  );
}
