/**
 * Branded numbers, so that half-days, hours, WTE and points cannot be mixed up.
 * A brand costs nothing at run time: `halfDays(5)` is the number 5.
 */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

/** Half-days a week (a full-timer has 10). Never "session": the sources use that word for two things. */
export type HalfDays = Unit<"half-days">;
/** Whole-time equivalent: 1 is a full-timer. */
export type Wte = Unit<"wte">;
/** Hours a week unless a name says otherwise. */
export type Hours = Unit<"hours">;
/** Workload points of a case, a caseload, or of what a person has available. */
export type Points = Unit<"points">;
/** A share: 1 is all of it, 0.05 is 5 %. */
export type Ratio = Unit<"ratio">;
/** Appointments, a week or a quarter as the name says. */
export type Appointments = Unit<"appointments">;
/** Weeks. */
export type Weeks = Unit<"weeks">;

export const halfDays = (value: number): HalfDays => value as HalfDays;
export const wte = (value: number): Wte => value as Wte;
export const hours = (value: number): Hours => value as Hours;
export const points = (value: number): Points => value as Points;
export const ratio = (value: number): Ratio => value as Ratio;
export const appointments = (value: number): Appointments => value as Appointments;
export const weeks = (value: number): Weeks => value as Weeks;
/** Days are Excel's own, and so they come from the floor below. */
export { type Day, day } from "@evenkeel/spreadsheet";

/** Two amounts closer than this are the same: sums of decimals must not decide who gets a case. */
export const TOLERANCE = 1e-9;
