import type { IsoDate } from './calendar-date';

/** Groups of the unit catalogue that are communes: one column each on the sheet Xã, phường. */
export const COMMUNE_GROUPS = ['Phường', 'Xã', 'Đặc khu', 'Thị trấn'] as const;

/** What one commune answered on a line that a group of communes leads. */
export interface CommuneAnswer {
  /** "Có" or "Không" of a continuous line; null: not answered. */
  readonly answer: 'Có' | 'Không' | null;
  /** Completion date of a dated line; null: not done. */
  readonly done: IsoDate | null;
  /** A word that a person typed over ours; kept as it is. */
  readonly typed: string | null;
}

/** Answers by line id and then by the unit's name. */
export type CommuneAnswers = ReadonlyMap<string, ReadonlyMap<string, CommuneAnswer>>;

/** The mark of a file made for one commune; the unit's name follows. */
export const UNIT_FILE_MARK = 'cchc:don-vi-thuc-hien:';
/**
 * The mark of a tab made for one commune, in the hidden first column: in the title row, where "name|addresses" follows (the addresses
 * parted by spaces), and as the heading of that column with the name alone. People delete rows; without its headings no tab can be read.
 */
export const UNIT_TAB_MARK = 'cchc:trang-don-vi:';
/** On a tab: what was last taken over from it, as `writeTaken` of read/unit-tabs.ts gives it. */
export const UNIT_TAKEN_MARK = 'cchc:da-nhan:';

/** The tab of one commune in the coordinator's own workbook. */
export interface UnitTabHead {
  readonly unit: string;
  /** Mail addresses of those who alone may edit the tab; none: whoever may edit the workbook. */
  readonly editors: readonly string[];
}
