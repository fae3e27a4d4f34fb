/** Loads and objectives that differ by less are equal: they may have been summed in another order. */
export const OBJECTIVE_TOLERANCE = 1e-7;

/** Costs are whole: a bound so little above a whole number proves that number, not the next. */
export const INTEGRALITY_TOLERANCE = 1e-6;

/** A level of the objective that is so little above its bound has met it; the solver's rows are relaxed by as much. */
export const BOUND_TOLERANCE = 1e-6;

/** A quotient or product so near a whole number of units is that number before it is rounded up or down. */
export const QUOTIENT_TOLERANCE = 1e-9;

/** A multiplier, a slope, a difference of shares or a part of all work that is smaller counts as zero. */
export const ZERO_TOLERANCE = 1e-12;
