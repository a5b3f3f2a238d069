import type { IsoDate } from './calendar-date';
import type { Where } from './issue';
import type { Rhythm, TimeReading } from './schedule';

/** Lĩnh vực: a part of the plan, such as "Cải cách thể chế". */
export interface Area {
  /** As numbered in the plan ("1", "II"); made up from the order where the plan has no number. */
  readonly number: string;
  readonly title: string;
}

/** Nhiệm vụ: one row of the plan, as issued. Texts are as written, NFC, trimmed. */
export interface Task {
  /** Area number and label: "3.đ". Unique in a plan. */
  readonly id: string;
  readonly area: Area;
  /** "a", "đ", "1.2"; empty where the plan gives none. */
  readonly label: string;
  readonly title: string;
  /** Cơ quan chủ trì. */
  readonly leads: readonly string[];
  /** Cơ quan phối hợp. */
  readonly coordinators: readonly string[];
  /** Sản phẩm; null when the plan names none. */
  readonly product: string | null;
  /** Thời gian, as written. */
  readonly time: string;
  readonly reading: TimeReading;
  readonly source: Where;
  /** Entries of a sheet that was tracked by hand before, by entry column id. */
  readonly entries?: Readonly<Record<string, string | number>>;
}

/** Things of a plan by the number of their area, each in its order. A long plan has many areas: asking each one for its own would not do. */
export function byArea<T>(things: readonly T[], numberOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(numberOf(thing));
    if (group === undefined) groups.set(numberOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

/** Kế hoạch: what was read from a plan sheet or a Word decision. */
export interface Plan {
  readonly year: number;
  /** How the year was found: stated in the title, in the task texts, or given by the user. */
  readonly yearSource: 'title' | 'texts' | 'given';
  readonly title: string | null;
  readonly unit: string | null;
  readonly number: string | null;
  readonly issued: IsoDate | null;
  readonly areas: readonly Area[];
  readonly tasks: readonly Task[];
  /** The plan's own reporting rhythm (part "Tổ chức thực hiện"); quarter, half-year and year where it says nothing. */
  readonly cadence: readonly Rhythm[];
}
