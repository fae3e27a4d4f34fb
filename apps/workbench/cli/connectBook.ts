import { basename } from "node:path";
import { connectWorkbook } from "../../../src/actions/workbook";
import type { Command } from "./arguments";
import { readBytes, readJson } from "./files";
import { openBook } from "./openBook";
import { printTables, readMapping } from "./tables";

export async function connectBook(command: Extract<Command, { kind: "connect" }>): Promise<object> {
  const mapping = command.map === null ? undefined : readMapping(readJson(command.map), command.map);
  const { traffic } = await openBook({ name: basename(command.book), bytes: readBytes(command.book) });
  const { tables, questions, problems } = await connectWorkbook({
    today: command.today,
    ...(mapping === undefined ? {} : { mapping }),
  });
  return {
    tables: printTables(tables),
    questions,
    problems,
    requests: traffic.requests,
    bytes: traffic.bytes,
  };
}
