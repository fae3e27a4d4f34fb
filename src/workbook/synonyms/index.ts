export { COLUMNS, NAMED_FACTORS, type ColumnSpec, type ReadableKind } from "./columns";
export { columnsForHeader, headerKey, headersOf } from "./headers";
export { SETTING_NAMES } from "./settingNames";
