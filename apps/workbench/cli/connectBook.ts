import { basename } from "node:path";
import { connectWorkbook } from "../../../src/actions/workbook";
import { printAccounts, printAnswer, printQuestion } from "./accounts";
import { readAnswers } from "./answers";
import type { Command } from "./arguments";
import { explainTables } from "./explainTables";
import { readBytes, readJson } from "./files";
import { openBook } from "./openBook";
import { printTables, readMapping } from "./tables";

/** What is understood of a workbook, as JSON. */
export async function connectBook(command: Extract<Command, { kind: "connect" }>): Promise<object> {
  const mapping = command.map === null ? undefined : readMapping(readJson(command.map), command.map);
  const answers = command.answers === null ? undefined : readAnswers(readJson(command.answers), command.answers);
  const { traffic } = await openBook({ name: basename(command.book), bytes: readBytes(command.book) });
  const connection = await connectWorkbook({
    today: command.today,
    ...(mapping === undefined ? {} : { mapping }),
    ...(answers === undefined ? {} : { answers }),
  });
  const tables = printTables(connection.tables);
  return {
    answer: printAnswer(connection),
    accounts: printAccounts(connection),
    tables: command.explain ? explainTables(tables, connection, command.today) : tables,
    questions: connection.questions.map(printQuestion),
    problems: connection.problems,
    requests: traffic.requests,
    bytes: traffic.bytes,
  };
}
