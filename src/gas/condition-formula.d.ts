import type { DecimalMark } from './formula-locale';
/**
 * The formula of a conditional format as Sheets takes it, from its invariant form without "=". Sheets refuses a reference to another
 * tab there, but takes it as text: 'Theo dõi'!$J$1 becomes INDIRECT("'Theo dõi'!$J$1"). Throws on such a reference that is not
 * absolute: as text it would not move from cell to cell.
 */
export declare function toCondition(formula: string, mark: DecimalMark): string;
/** The way back of `toCondition`. */
export declare function fromCondition(formula: string, mark: DecimalMark): string;
