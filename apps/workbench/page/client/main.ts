import { workbench } from "../messages";
import { FileRefusal, readWorkbook } from "@evenkeel/xlsx";
import {
  createEngine,
  DirectFunctionCaller,
  type Engine,
  ExcelHost,
  type FunctionDescription,
  type FunctionMetadata,
  install,
  namedFaults,
  parseFault,
} from "@evenkeel/excel-simulator";
import "./connection";
import { element, field } from "./dom";
import { FocusRing } from "./focus";
import { formulaBar } from "./formulaBar";
import "./page.css";
import { sheetTabs } from "./sheetTabs";
import { gridSurface } from "./surface";

interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The page: one workbook at a time in the grid, the add-in's own pane beside it, one simulated Excel between. */
class Workbench {
  private engine: Engine | null = null;
  private file: OpenFile | null = null;
  private host: ExcelHost | null = null;
  private metadata: FunctionMetadata | null = null;
  /** Workbooks that the add-in has made, by the names they are offered under. */
  private readonly made = new Map<string, Uint8Array>();

  private readonly status = element("p", { class: "status", role: "status" });
  private readonly samples = element("select", { name: "sample" });
  private readonly faults = element("select", { name: "fault" });
  private readonly picker = element("input", { type: "file", accept: ".xlsx", hidden: "", "aria-hidden": "true" });
  private readonly grid = element("section", { class: "grid", "aria-label": workbench.grid });
  private readonly pane = element("iframe", { class: "pane", title: workbench.pane });
  private readonly bar = formulaBar(
    () => this.engine,
    (sheetId, area, input) => {
      this.host?.userEdit((workbook) => workbook.write(sheetId, area, [[input]]));
      void this.engine?.settle().then(() => this.bar.refresh());
    },
    (sentence) => this.say(sentence),
  );

  private readonly tabs = sheetTabs(
    () => this.engine,
    (sheetId) => this.host?.userEdit((workbook) => workbook.activateSheet(sheetId)),
  );

  private readonly focus = new FocusRing(() => this.bar.formula, this.grid, this.pane);

  async start(): Promise<void> {
    window.evenkeelWorkbench = { attach: (pane) => this.attach(pane) };
    this.build();
    this.metadata = (await (await fetch("/pane/functions.json")).json()) as FunctionMetadata;
    const names = (await (await fetch("/samples/index.json")).json()) as readonly string[];
    this.samples.append(...names.map((name) => element("option", { value: name }, name)));
    const [first] = names;
    if (first !== undefined) await this.openSample(first);
    // Values change without an edit of ours: a calculation, the add-in. Looking is cheap, and nothing is redrawn.
    setInterval(() => this.refresh(), 200);
  }

  private build(): void {
    const open = element("button", { type: "button", title: workbench.openHelp }, workbench.open);
    const save = element("button", { type: "button", title: workbench.saveHelp }, workbench.save);
    open.addEventListener("click", () => this.picker.click());
    save.addEventListener("click", () => void this.save());
    this.picker.addEventListener("change", () => void this.openPicked());
    this.samples.addEventListener("change", () => void this.openSample(this.samples.value));
    this.faults.append(
      element("option", { value: "" }, workbench.healthy),
      ...Object.entries(namedFaults).map(([name, { about }]) =>
        element("option", { value: name }, `${name}: ${about}`),
      ),
    );
    this.faults.addEventListener("change", () => this.behave(this.faults.value));
    // What is typed here is not meant for the grid, which listens to all keys of the window.
    for (const own of [this.bar.root, this.tabs.root])
      own.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.append(
      element(
        "header",
        { class: "top" },
        element("h1", {}, workbench.title, " ", element("small", {}, workbench.notExcel)),
        field(workbench.samples, this.samples),
        open,
        this.picker,
        save,
        field(workbench.fault, this.faults),
        this.status,
      ),
      element(
        "main",
        { class: "work" },
        element("div", { class: "sheet" }, this.bar.root, this.grid, this.tabs.root),
        this.pane,
      ),
    );
  }

  private refresh(): void {
    this.bar.refresh();
    this.tabs.refresh();
  }

  private say(sentence: string): void {
    this.status.textContent = sentence;
  }

  private async openSample(name: string): Promise<void> {
    const made = this.made.get(name);
    if (made !== undefined) return this.open({ name, bytes: made });
    const response = await fetch(`/samples/${encodeURIComponent(name)}`);
    await this.open({ name, bytes: new Uint8Array(await response.arrayBuffer()) });
  }

  private async openPicked(): Promise<void> {
    const [picked] = this.picker.files ?? [];
    if (picked === undefined) return;
    await this.open({ name: picked.name, bytes: new Uint8Array(await picked.arrayBuffer()) });
    this.picker.value = "";
  }

  /** Like closing Excel and opening it with another file: the pane starts afresh. */
  private async open(file: OpenFile): Promise<void> {
    this.say(workbench.opening(file.name));
    try {
      const document = readWorkbook(file.bytes);
      this.engine?.dispose();
      this.engine = null;
      const container = element("div", { class: "univer" });
      this.grid.replaceChildren(container);
      const surface = gridSurface(container);
      const engine = await createEngine(document, { surface });
      await surface.rendered;
      this.engine = engine;
      this.file = file;
      const options = { name: file.name, openWorkbook: (base64: string | null) => this.offer(base64) };
      if (this.host === null) this.host = new ExcelHost(engine, options);
      else this.host.open(engine, options);
      this.faults.value = "";
      engine.onSelect(() => this.bar.refresh());
      engine.onEdit(() => void engine.settle().then(() => this.bar.refresh()));
      this.pane.src = "/pane/taskpane.html";
      this.refresh();
      this.say(workbench.opened(file.name));
    } catch (problem) {
      this.say(workbench.cannotOpen(file.name, problem instanceof Error ? problem.message : String(problem)));
      // What is not the file's fault is ours: let it be seen as one.
      if (!(problem instanceof FileRefusal)) throw problem;
    }
  }

  /** A workbook that the add-in has made: Excel opens a second window, here it joins the list to choose from. */
  private offer(base64: string | null): void {
    if (base64 === null) return;
    const name = workbench.madeName(this.made.size + 1);
    this.made.set(
      name,
      Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
    );
    this.samples.append(element("option", { value: name }, name));
    this.say(workbench.made(name));
  }

  private async save(): Promise<void> {
    const { engine, file } = this;
    if (engine === null || file === null) return;
    try {
      const bytes = await engine.saveInto(file.bytes);
      const name = file.name.replace(/(?:-copy)?\.xlsx$/i, "-copy.xlsx");
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
      const link = element("a", { href: address, download: name });
      link.click();
      URL.revokeObjectURL(address);
      this.say(workbench.saved(name));
    } catch (problem) {
      this.say(workbench.cannotSave(problem instanceof Error ? problem.message : String(problem)));
      if (!(problem instanceof FileRefusal)) throw problem;
    }
  }

  private behave(name: string): void {
    this.host?.setFault(parseFault(name) ?? {});
    this.say(name === "" ? workbench.behavesAgain : workbench.nowBehaves(namedFaults[name]?.about ?? name));
  }

  /** The pane's window is about to load Office.js: it finds this Excel, and its functions become the grid's. */
  private attach(pane: Window): void {
    const { host } = this;
    if (host === null) return;
    install(pane, host);
    this.focus.listenIn(pane);
    const described = new Map(
      (this.metadata?.functions ?? []).map((one) => [one.id.toUpperCase(), one as FunctionDescription]),
    );
    const caller = new DirectFunctionCaller(
      () => associationIn(pane),
      (name) => described.get(name) ?? null,
    );
    pane.addEventListener("load", () => {
      const { engine, metadata } = this;
      if (engine === null || metadata === null) return;
      engine.registerFunctions(metadata, caller);
      void engine.settle().then(() => this.bar.refresh());
    });
  }
}

interface AssociationHolder {
  readonly CustomFunctions?: { readonly _association?: { readonly mappings: Readonly<Record<string, unknown>> } };
}

/** Office.js keeps what the add-in associated under this name, in the pane's window. */
function associationIn(pane: Window): { readonly mappings: Readonly<Record<string, unknown>> } | null {
  return (pane as AssociationHolder).CustomFunctions?._association ?? null;
}

void new Workbench().start();
