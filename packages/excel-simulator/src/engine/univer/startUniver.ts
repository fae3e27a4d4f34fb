import {
  ICommandService,
  type ILanguagePack,
  type IWorkbookData,
  type Injector,
  LocaleType,
  LogLevel,
  Plugin,
  type PluginCtor,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { Calculation } from "./calculation";
import { guardCalculation } from "./guards";
import { speedUpPlainWrites } from "./plainWrites";

/** One of Univer's plugins with its configuration. */
export type PluginEntry = readonly [PluginCtor, object?];

/** How Univer shows itself in a page; absent in Node. */
export interface GridSurface {
  readonly plugins: readonly PluginEntry[];
  readonly locales: ILanguagePack;
  readonly darkMode?: boolean;
  /** Called once Univer runs, for what only the page knows of: its colours. */
  started?(univer: Univer): void;
}

/** One running Univer with its one workbook, as the parts of the engine pass it around. */
export interface RunningUniver {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly calculation: Calculation;
}

const headless: readonly PluginEntry[] = [
  [UniverFormulaEnginePlugin],
  [UniverSheetsPlugin],
  [UniverSheetsFormulaPlugin],
  [UniverSheetsTablePlugin],
];

/** Starts Univer with our own calculation in the place of its timer-driven one, which cannot say when it is done. */
export function startUniver(snapshot: IWorkbookData, surface: GridSurface | undefined): RunningUniver {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: surface?.locales ?? {} },
    logLevel: LogLevel.SILENT,
    logCommandExecution: false,
    ...(surface?.darkMode === undefined ? {} : { darkMode: surface.darkMode }),
  });
  const injector = univer.__getInjector();
  const calculation = new Calculation(injector);

  class OwnCalculationPlugin extends Plugin {
    protected override readonly _injector = injector;
    static override pluginName = "EVENKEEL_CALCULATION_PLUGIN";
    static override type = UniverInstanceType.UNIVER_SHEET;

    override onStarting(): void {
      // Univer's parts use just these three members of the class; its private ones cannot be implemented from outside.
      const trigger = calculation.forUniver() as unknown as TriggerCalculationController;
      injector.replace([TriggerCalculationController, { useFactory: () => trigger }]);
    }
  }

  for (const [plugin, config] of surface?.plugins ?? headless) univer.registerPlugin(plugin, config);
  univer.registerPlugin(OwnCalculationPlugin);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
  guardCalculation(injector);
  speedUpPlainWrites(injector, workbook);
  calculation.start();
  surface?.started?.(univer);
  return {
    univer,
    injector,
    commands: injector.get(ICommandService),
    workbook,
    unitId: workbook.getUnitId(),
    calculation,
  };
}
