import type { IsoDate } from './calendar-date';

/** What to do with a due day on a day off: nothing but a mark, the next working day, or the one before. */
export type RollPolicy = 'none' | 'next' | 'previous';

export type PeriodPresetId = 'nd09' | 'calendar';

/** Thiết lập: everything that differs from office to office. Empty strings where nothing was set. */
export interface Settings {
  /** Cơ quan chủ quản, printed above the office's name. */
  readonly parentOffice: string;
  /** Cơ quan ban hành báo cáo: "ỦY BAN NHÂN DÂN XÃ …". */
  readonly office: string;
  /** Địa danh in the date line. */
  readonly place: string;
  /** Ký hiệu báo cáo: "BC-UBND". */
  readonly symbol: string;
  /** Quyền hạn ký: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TL. CHỦ TỊCH"; one line each. */
  readonly authority: string;
  /** Chức vụ người ký: "CHỦ TỊCH". */
  readonly signerTitle: string;
  readonly signerName: string;
  /** Kính gửi, one recipient a line. */
  readonly addressees: string;
  /** Nơi nhận, one a line, without dashes. */
  readonly recipients: string;
  /** Đơn vị soạn thảo in "Lưu: VT, …". */
  readonly drafter: string;
  /** Tên kế hoạch, as the report's first sentence names it; empty: "Kế hoạch cải cách hành chính năm <năm>". */
  readonly planTitle: string;
  /** Văn bản ban hành kế hoạch: "Quyết định số 12/QĐ-UBND ngày 05/01/2022". */
  readonly planDocument: string;
  /** Năm kế hoạch; null: as the plan says. */
  readonly planYear: number | null;
  /** Số ngày báo trước for "Sắp đến hạn". */
  readonly dueSoonDays: number;
  readonly periodPreset: PeriodPresetId;
  /** Hạn gửi báo cáo: day of the last month of the period (Bộ Nội vụ: 20). */
  readonly sendByDay: number;
  readonly rollPolicy: RollPolicy;
  /** Phông chữ of our sheets: Arial 10, or Times New Roman 11 in the same widths. */
  readonly font: 'Arial' | 'Times New Roman';
  readonly protectFormulas: boolean;
  /** Ngày chốt giả định for a what-if; null: today. */
  readonly fixedAsOf: IsoDate | null;
  /** Trang kế hoạch that a person chose; empty: found by its headings. */
  readonly planSheet: string;
  /** Cột của kế hoạch that a person told the meaning of, one a line: "Kết quả đạt được = sản phẩm". */
  readonly planColumns: string;
  /** Chỗ cần xem lại that a person looked at and left as they are, one a line: "7.d: hạn 31/12/2021 đứng trước năm kế hoạch 2022". */
  readonly seenDoubts: string;
}

export const DEFAULT_SETTINGS: Settings = {
  parentOffice: '',
  office: '',
  place: '',
  symbol: '',
  authority: '',
  signerTitle: '',
  signerName: '',
  addressees: '',
  recipients: '',
  drafter: '',
  planTitle: '',
  planDocument: '',
  planYear: null,
  dueSoonDays: 7,
  periodPreset: 'nd09',
  sendByDay: 20,
  rollPolicy: 'none',
  font: 'Arial',
  protectFormulas: true,
  fixedAsOf: null,
  planSheet: '',
  planColumns: '',
  seenDoubts: '',
};

/** Đơn vị of the unit catalogue (sheet Đơn vị). */
export interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
  /** "Xã", "Phường", "Đặc khu", "Phòng, ban" …: the groups that plans name collectively. */
  readonly group: string;
  readonly email: string;
}
