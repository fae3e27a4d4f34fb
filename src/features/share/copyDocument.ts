import type { Evidence } from "../../domain/sharing/evidence";
import { isHeading } from "../../domain/sharing/statement";
import type { CopyDocument, CopyLine, CopySheet } from "./copyFile/document";
import { copyTables, definitionsSheet } from "./copyTables";
import { sharingMessages as say } from "./messages";

export interface CopyWording {
  readonly service: string;
  /** "21 November 2026" */
  readonly date: string;
  /** "2026-11-21" */
  readonly isoDate: string;
  readonly clinicians: "none" | "roles" | "names";
  /** What the figures say, as the manager has left or changed it; a line that begins with "# " is a heading. */
  readonly statement: readonly string[];
}

/** Puts the figures into the sheets of the copy: cover, contents, summary, notes, one table a sheet, definitions. */
export function copyDocument(evidence: Evidence, wording: CopyWording): CopyDocument {
  const title = say.document.title(wording.service);
  const tables = copyTables(evidence, wording.clinicians);
  const summary = prose(say.statement.name, say.statement.title, wording.statement);
  const notes = prose(say.notes.name, say.notes.title, notesOf(evidence, tables.missing));
  const sheets = [summary, notes, ...tables.sheets, definitionsSheet()];
  return {
    title,
    subject: say.document.subject,
    date: wording.isoDate,
    sheets: [coverSheet(title, wording), contentsSheet(sheets), ...sheets],
  };
}

function coverSheet(title: string, wording: CopyWording): CopySheet {
  const { cover } = say;
  const people = { none: cover.noPeople, roles: cover.roles, names: cover.names }[wording.clinicians];
  return prose(cover.name, title, [cover.date(wording.date), cover.about, people, cover.method]);
}

function contentsSheet(sheets: readonly CopySheet[]): CopySheet {
  const lines = sheets.map(({ name, title }): CopyLine => ({
    text: title.startsWith(name) ? title : `${name}: ${title}`,
    link: name,
  }));
  return { name: say.contents.name, title: say.contents.title, lines, table: null, chart: null };
}

function notesOf(evidence: Evidence, missing: readonly string[]): readonly string[] {
  const { notes } = say;
  return [
    notes.counts,
    notes.totals,
    notes.shares,
    ...(evidence.weeksOfReferrals > 0 ? [notes.rates(evidence.weeksOfReferrals)] : []),
    notes.staff,
    say.document.codes,
    ...(missing.length > 0 ? [notes.missing(missing)] : []),
  ];
}

function prose(name: string, title: string, texts: readonly string[]): CopySheet {
  return { name, title, lines: texts.map(lineOf), table: null, chart: null };
}

const lineOf = (text: string): CopyLine => (isHeading(text) ? { text: text.slice(2).trim(), heading: true } : { text });
