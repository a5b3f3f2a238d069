import '../missing-builtins';
import { onScratchTab } from './scratch-tab';
import { VECTORS } from './vectors';

/** A vector that the spreadsheet answered otherwise. */
interface Difference {
  readonly id: string;
  readonly evidence: string;
  readonly says: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Runs every vector on a tab of its own and gives those that came out otherwise. */
function selfTest(): readonly Difference[] {
  return VECTORS.flatMap(({ id, evidence, says, run, expected }) => {
    const got = answer(() => onScratchTab(run));
    return JSON.stringify(got) === JSON.stringify(expected) ? [] : [{ id, evidence, says, expected, got }];
  });
}

/** The same as text for a dialog: a sentence first, then what to send to whoever supports the add-on. No content of the workbook. */
export function selfTestReport(): string {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const differences = selfTest();
  const tried = `Đã thử ${VECTORS.length} điều trên một trang tính nháp`;
  const gone = 'Trang nháp đã được xóa.';
  if (differences.length === 0) return `${tried}, tất cả đúng như chương trình cần. ${gone}`;
  const detail = { locale: book.getSpreadsheetLocale(), timeZone: book.getSpreadsheetTimeZone(), differences };
  const send = 'Sao chép phần dưới đây gửi người hỗ trợ.';
  return `${tried}, ${differences.length} điều khác với chương trình cần. ${send} ${gone}\n\n${JSON.stringify(detail, null, 2)}`;
}

function answer(work: () => unknown): unknown {
  try {
    return work() ?? null;
  } catch (error) {
    return `Lỗi: ${error instanceof Error ? error.message : String(error)}`;
  }
}
