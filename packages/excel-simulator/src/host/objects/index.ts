import type { ErasedType } from "../define";
import type { TypeName } from "../states";
import { chartTypes } from "./charts";
import { conditionalFormatTypes } from "./conditionalFormats";
import { filterTypes } from "./filters";
import { formatTypes } from "./formats";
import { nameTypes } from "./names";
import { rangeTypes } from "./ranges";
import { serviceObjectTypes } from "./services";
import { tableTypes } from "./tables";
import { validationTypes } from "./validation";
import { workbookTypes } from "./workbook";
import { worksheetTypes } from "./worksheets";
import { xmlPartTypes } from "./xmlParts";

/** Every type the host answers. A type or member that is not here does not exist: it fails with ApiNotFound. */
export const hostTypes: ReadonlyMap<TypeName, ErasedType> = new Map(
  [
    ...workbookTypes,
    ...worksheetTypes,
    ...rangeTypes,
    ...formatTypes,
    ...tableTypes,
    ...filterTypes,
    ...nameTypes,
    ...xmlPartTypes,
    ...validationTypes,
    ...conditionalFormatTypes,
    ...chartTypes,
    ...serviceObjectTypes,
  ].map((type) => [type.name, type]),
);

/** Services that Office.js asks for by name. */
export const serviceTypes = {
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.DynamicRibbon.DynamicRibbon": "DynamicRibbon",
} as const;
