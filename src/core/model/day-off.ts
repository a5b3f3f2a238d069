import type { IsoDate } from './calendar-date';

/** `off`: a day off on a weekday. `worked`: a Saturday worked in exchange. `unsure`: not settled when this was written; off by default. */
export type HolidayKind = 'off' | 'worked' | 'unsure';

/** The words of the column Loại on the sheet Ngày nghỉ. */
export const HOLIDAY_WORDS: Readonly<Record<HolidayKind, string>> = { off: 'Nghỉ', worked: 'Làm bù', unsure: 'Chưa áp dụng' };

export interface Holiday {
  readonly date: IsoDate;
  readonly kind: HolidayKind;
  readonly name: string;
  readonly source: string;
}
