import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { HostName, HostWorkbook } from "../../host/model";
import type { RunningUniver } from "../univer/startUniver";

type NamePart = Pick<HostWorkbook, "names" | "setName" | "removeName">;

/** How Univer says that a name belongs to the whole workbook. */
const wholeWorkbook = "AllDefaultWorkbook";

/** How a name's formula is read by the calculation: structured references as areas; null: as it stands. */
export type NameRewriter = (formula: string) => string | null;

/**
 * The workbook's names. Univer holds them and moves their areas; one whose formula Univer could not read is kept here
 * as it was written, and Univer gets what it means.
 */
export class Names implements NamePart {
  private readonly asWritten = new Map<string, string>();
  private count = 0;

  constructor(
    private readonly running: RunningUniver,
    private readonly rewrite: NameRewriter,
  ) {}

  names(): readonly HostName[] {
    return Object.values(this.service().getDefinedNameMap(this.running.unitId) ?? {}).map((name): HostName => {
      const sheetId = name.localSheetId === undefined || name.localSheetId === wholeWorkbook ? null : name.localSheetId;
      const held = name.formulaOrRefString;
      return {
        name: name.name,
        formula: this.asWritten.get(name.id) ?? (held.startsWith("=") ? held : `=${held}`),
        sheetId,
        visible: name.hidden !== true,
      };
    });
  }

  setName(name: HostName): void {
    const id = this.idOf(name.name, name.sheetId) ?? `name-${(this.count += 1)}`;
    const formula = name.formula.startsWith("=") ? name.formula : `=${name.formula}`;
    const meaning = this.rewrite(formula);
    if (meaning === null) this.asWritten.delete(id);
    else this.asWritten.set(id, formula);
    this.put(id, name, meaning ?? formula);
  }

  removeName(name: string, sheetId: string | null): void {
    const id = this.idOf(name, sheetId);
    if (id === null) throw new Error(`There is no name ${name}.`);
    this.asWritten.delete(id);
    this.running.commands.syncExecuteCommand(RemoveDefinedNameMutation.id, {
      unitId: this.running.unitId,
      id,
      name,
      formulaOrRefString: "",
    });
  }

  /** Tables may have moved: names that refer to them mean other areas now. */
  refresh(): void {
    for (const name of Object.values(this.service().getDefinedNameMap(this.running.unitId) ?? {})) {
      const written = this.asWritten.get(name.id);
      const meaning = written === undefined ? null : this.rewrite(written);
      if (meaning === null || bare(meaning) === name.formulaOrRefString) continue;
      const sheetId = name.localSheetId === undefined || name.localSheetId === wholeWorkbook ? null : name.localSheetId;
      this.put(name.id, { name: name.name, formula: meaning, sheetId, visible: name.hidden !== true }, meaning);
    }
  }

  private put(id: string, name: HostName, meaning: string): void {
    this.running.commands.syncExecuteCommand(SetDefinedNameMutation.id, {
      unitId: this.running.unitId,
      id,
      name: name.name,
      formulaOrRefString: bare(meaning),
      localSheetId: name.sheetId ?? wholeWorkbook,
      hidden: !name.visible,
    });
  }

  private idOf(name: string, sheetId: string | null): string | null {
    const found = Object.values(this.service().getDefinedNameMap(this.running.unitId) ?? {}).find(
      (candidate) =>
        candidate.name.toLowerCase() === name.toLowerCase() &&
        (candidate.localSheetId ?? wholeWorkbook) === (sheetId ?? wholeWorkbook),
    );
    return found?.id ?? null;
  }

  private service(): IDefinedNamesService {
    return this.running.injector.get(IDefinedNamesService);
  }
}

/** Univer takes a plain reference without "=", and a formula with it. */
function bare(formula: string): string {
  const body = formula.replace(/^=/, "");
  return /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u.test(body)
    ? body
    : `=${body}`;
}
