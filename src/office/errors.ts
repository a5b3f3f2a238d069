import type { Issue } from '../core/index';
import type { FailureCode } from '../pane/index';

/** What an error of Excel means for the user. */
interface ErrorRow {
  /** `error.code` of the library. */
  readonly code: string;
  readonly failure: FailureCode;
  /** What happened and what to do: shown in place of the page's more general words for `failure`. */
  readonly sentence: string;
  /** `before`: Excel refused the whole request. `unknown`: it may have done a part of it, or all of it. */
  readonly done: 'before' | 'unknown';
}

/** Codes: "Error handling with the application-specific JavaScript APIs" and `Excel.ErrorCodes` of the library's types. */
export const ERROR_TABLE: readonly ErrorRow[] = [
  {
    code: 'InvalidOperationInCellEditMode',
    failure: 'cell-in-edit',
    sentence: 'Có ô đang được sửa dở. Nhấn Enter để xong ô đó (hoặc Esc để bỏ), rồi chạy lại.',
    done: 'before',
  },
  {
    code: 'WriteNotSupportedWhenModalDialogOpen',
    failure: 'cell-in-edit',
    sentence: 'Excel đang mở một hộp thoại. Đóng hộp thoại đó, rồi chạy lại.',
    done: 'before',
  },
  {
    code: 'AccessDenied',
    failure: 'sheet-protected',
    sentence: 'Trang tính đang được bảo vệ. Bỏ bảo vệ ở thẻ Xem lại (Review), rồi chạy lại.',
    done: 'unknown',
  },
  {
    code: 'ItemNotFound',
    failure: 'sheet-missing',
    sentence: 'Một trang tính vừa bị xóa hoặc đổi tên. Chạy lại để đọc tệp từ đầu.',
    done: 'unknown',
  },
  {
    code: 'InvalidReference',
    failure: 'sheet-missing',
    sentence: 'Một vùng ô vừa bị xóa. Chạy lại để đọc tệp từ đầu.',
    done: 'unknown',
  },
  {
    code: 'ItemAlreadyExists',
    failure: 'changed-meanwhile',
    sentence: 'Vừa có người thêm một trang tính cùng tên. Chạy lại để đọc tệp từ đầu.',
    done: 'unknown',
  },
  {
    code: 'Conflict',
    failure: 'changed-meanwhile',
    sentence: 'Có người khác đang sửa đúng chỗ này. Đợi một lát, rồi chạy lại.',
    done: 'unknown',
  },
  {
    code: 'InsertDeleteConflict',
    failure: 'changed-meanwhile',
    sentence: 'Không chèn hoặc xóa được dòng vì trang có bảng hoặc vùng gộp ô chắn ngang. Dời bảng đó ra chỗ khác, rồi chạy lại.',
    done: 'unknown',
  },
  {
    code: 'FilteredRangeConflict',
    failure: 'changed-meanwhile',
    sentence: 'Trang đang lọc. Bỏ lọc ở thẻ Dữ liệu (Data), rồi chạy lại.',
    done: 'unknown',
  },
  {
    code: 'PivotTableRangeConflict',
    failure: 'changed-meanwhile',
    sentence: 'Có bảng tổng hợp (PivotTable) chắn chỗ cần ghi. Dời bảng đó ra chỗ khác, rồi chạy lại.',
    done: 'unknown',
  },
  {
    code: 'MergedRangeConflict',
    failure: 'changed-meanwhile',
    sentence: 'Có vùng gộp ô chắn chỗ cần ghi. Bỏ gộp ô, rồi chạy lại.',
    done: 'unknown',
  },
  {
    code: 'RequestPayloadSizeLimitExceeded',
    failure: 'too-large',
    sentence: 'Bảng quá lớn để ghi một lần trong Excel trên web. Mở tệp bằng Excel trên máy, rồi chạy lại.',
    done: 'before',
  },
  {
    code: 'ResponsePayloadSizeLimitExceeded',
    failure: 'too-large',
    sentence: 'Bảng quá lớn để đọc một lần trong Excel trên web. Mở tệp bằng Excel trên máy, rồi chạy lại.',
    done: 'before',
  },
  {
    code: 'OperationCellsExceedLimit',
    failure: 'too-large',
    sentence: 'Trang tính có quá nhiều ô. Xóa các dòng và cột trống thừa ở cuối trang, rồi chạy lại.',
    done: 'unknown',
  },
  {
    code: 'RequestAborted',
    failure: 'timed-out',
    sentence: 'Excel dừng giữa chừng. Đợi một lát, rồi chạy lại: phần đã ghi không bị ghi hai lần.',
    done: 'unknown',
  },
  {
    code: 'Timeout',
    failure: 'timed-out',
    sentence: 'Excel không trả lời kịp. Đợi một lát, rồi chạy lại: phần đã ghi không bị ghi hai lần.',
    done: 'unknown',
  },
  {
    code: 'InvalidOrTimedOutSession',
    failure: 'session-lost',
    sentence: 'Phiên làm việc với tệp đã hết. Tải lại trang (F5), rồi chạy lại.',
    done: 'before',
  },
  {
    code: 'ConnectionFailure',
    failure: 'session-lost',
    sentence: 'Mất kết nối với Excel. Kiểm tra mạng, tải lại trang (F5), rồi chạy lại.',
    done: 'unknown',
  },
  {
    code: 'ActivityLimitReached',
    failure: 'busy',
    sentence: 'Excel đang bận. Đợi một phút, rồi chạy lại.',
    done: 'before',
  },
  {
    code: 'InactiveWorkbook',
    failure: 'busy',
    sentence: 'Một tệp khác đang được mở ở trước. Chuyển về tệp này, rồi chạy lại.',
    done: 'before',
  },
  {
    code: 'ApiNotFound',
    failure: 'host-too-old',
    sentence: 'Bản Excel này quá cũ. Cần Excel 2021, Microsoft 365 hoặc Excel trên web.',
    done: 'unknown',
  },
  {
    code: 'NotImplemented',
    failure: 'host-too-old',
    sentence: 'Bản Excel này chưa làm được việc đó. Mở tệp bằng Excel trên máy (Microsoft 365), rồi chạy lại.',
    done: 'unknown',
  },
];

const UNKNOWN_ERROR: Omit<ErrorRow, 'code'> = {
  failure: 'unexpected',
  sentence: 'Excel báo một lỗi lạ. Lưu tệp, mở lại, rồi chạy lại.',
  done: 'unknown',
};

/** Codes for which Excel was not reached or has no time: asking in another way would not help. */
const UNREACHABLE: readonly FailureCode[] = ['cell-in-edit', 'session-lost', 'timed-out', 'busy', 'too-large', 'host-too-old'];

/** An error of Excel, as the table reads it, with technical words that hold nothing of the plan. */
interface ReadError extends ErrorRow {
  /** "Worksheet.getRange.AccessDenied" */
  readonly technical: string;
  /** The sentence, as the page shows it. */
  readonly issue: Issue;
}

/** Reads any thrown thing by the table; what is no error of the library is `unexpected`. */
export function readError(error: unknown): ReadError {
  const code = errorCode(error);
  const row = ERROR_TABLE.find((candidate) => candidate.code === code) ?? { code, ...UNKNOWN_ERROR };
  const location = errorLocation(error);
  const issue: Issue = { code: `excel-${row.failure}`, severity: 'error', where: {}, message: row.sentence };
  return { ...row, issue, technical: [location, code].filter((part) => part !== '').join('.') || 'Error' };
}

/** `error.code` of the library's errors; "" for others. An error from another realm is no `instanceof` anything, so its shape is read. */
export function errorCode(error: unknown): string {
  return isCarrier(error) && typeof error.code === 'string' ? error.code : '';
}

/** Where Excel refused: "Worksheet.getRange"; "" when the whole request was refused. */
export function errorLocation(error: unknown): string {
  if (!isCarrier(error) || typeof error.debugInfo !== 'object' || error.debugInfo === null) return '';
  const { errorLocation: location } = error.debugInfo as { readonly errorLocation?: unknown };
  return typeof location === 'string' ? location : '';
}

/** A cell is being edited, or a dialog is open: trying again after a pause can work. */
export function meansCellInEdit(code: string): boolean {
  return failureOf(code) === 'cell-in-edit';
}

/** The reply would not fit: asking for less can work. */
export function meansReplyTooLarge(code: string): boolean {
  return code === 'ResponsePayloadSizeLimitExceeded' || code === 'OperationCellsExceedLimit' || code === 'RequestAborted';
}

/** Excel was not reached: asking for the same in another way would not help. */
export function meansUnreachable(code: string): boolean {
  return UNREACHABLE.includes(failureOf(code));
}

function failureOf(code: string): FailureCode {
  return ERROR_TABLE.find((row) => row.code === code)?.failure ?? UNKNOWN_ERROR.failure;
}

function isCarrier(error: unknown): error is { readonly code?: unknown; readonly debugInfo?: unknown } {
  return typeof error === 'object' && error !== null;
}
