import type { Injector } from "@univerjs/core";
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  Interpreter,
  Lexer,
} from "@univerjs/engine-formula";

/**
 * Keeps one odd formula from ending the process: Univer 0.25.1 lets exceptions out of its parser (LET without a result)
 * and of some functions (ROW over very large areas). Such a formula becomes `#VALUE!`, its reason the error's content.
 */
export function guardCalculation(injector: Injector): void {
  keepLookupCacheSmall();
  const lexer = injector.get(Lexer);
  const split = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix) => {
    try {
      return split(formula, transformSuffix);
    } catch {
      return ErrorType.VALUE;
    }
  };

  const builder = injector.get(AstTreeBuilder);
  const build = builder.parse.bind(builder);
  const unreadable = (): ReturnType<typeof build> => {
    const error = split(`=${ErrorType.VALUE}`);
    return typeof error === "object" && !Array.isArray(error) ? build(error) : null;
  };
  builder.parse = (node) => {
    try {
      return build(node) ?? unreadable();
    } catch {
      return unreadable();
    }
  };

  const interpreter = injector.get(Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => {
    try {
      return execute(node);
    } catch (problem) {
      return ErrorValueObject.create(ErrorType.VALUE, describe(problem));
    }
  };
}

let isCacheSmall = false;

/**
 * Univer files every calculated value in its cache for lookups, going through all values of the column each time:
 * 20,000 results in a column took it half a minute. A row that no lookup has read yet needs no entry.
 */
function keepLookupCacheSmall(): void {
  if (isCacheSmall) return;
  isCacheSmall = true;
  const cache = CELL_INVERTED_INDEX_CACHE;
  const set = cache.set.bind(cache);
  cache.set = (unitId, sheetId, column, value, row, isForced) => {
    if (isForced === true && cache.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    set(unitId, sheetId, column, value, row, isForced);
  };
}

function describe(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
