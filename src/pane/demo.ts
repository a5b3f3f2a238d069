import type { Fact } from '../core/index';
import { DEMO_COLUMNS, DEMO_FINDINGS, DEMO_REMINDERS, DEMO_REVIEW, DEMO_WORKBOOKS } from './demo-figures';
import { downloadFile } from './files-of-user';
import type {
  FailureCode,
  HostKind,
  PaneApplied,
  PaneFailure,
  PaneHost,
  PaneOutcome,
  PanePreview,
  PaneRequest,
  PaneResult,
  PaneTheme,
  Watch,
} from './pane-host';

/** What the demonstration plays. */
export interface DemoOptions {
  readonly kind: HostKind;
  readonly language: 'vi' | 'en';
  readonly theme: PaneTheme;
  readonly workbook: 'empty' | 'plan' | 'tracked';
  /** Every writing ends in this failure. */
  readonly failure: FailureCode | null;
  /** Milliseconds that a writing takes. */
  readonly writingTime: number;
}

/** What the page asked for, in order: for tests. */
export interface DemoHost extends PaneHost {
  readonly log: string[];
}

const STEPS = ['Đọc kế hoạch', 'Tính thời hạn', 'Ghi trang “Theo dõi”', 'Vẽ trang “Tổng quan”'];
const WRITE_MOMENTS = 20;

/** A host with no workbook behind it: shows the whole page, writes nothing. */
export function createDemoHost(document: Document, options: DemoOptions): DemoHost {
  const log: string[] = [];
  let workbook = DEMO_WORKBOOKS[options.workbook];

  async function apply(id: string, watch: Watch): Promise<PaneResult<PaneApplied>> {
    log.push(`apply ${id}`);
    for (let done = 0; done < WRITE_MOMENTS; done += 1) {
      const step = Math.floor((done / WRITE_MOMENTS) * STEPS.length);
      watch.onProgress({ steps: STEPS, step, done: done * 2, total: WRITE_MOMENTS * 2, unit: 'dòng' });
      if (options.writingTime > 0) await pause(document, options.writingTime / WRITE_MOMENTS);
      if (watch.isCancelled()) return { ok: false, failure: failureOf('cancelled') };
      if (options.failure !== null && done === WRITE_MOMENTS / 2) return { ok: false, failure: failureOf(options.failure) };
    }
    workbook = DEMO_WORKBOOKS.tracked;
    return { ok: true, value: { summary: SUMMARIES[id.split(' ')[0] ?? ''] ?? 'Đã ghi vào tệp.' } };
  }

  return {
    log,
    kind: options.kind,
    language: options.language,
    version: '0.1.0',
    theme: () => options.theme,
    look: () => Promise.resolve({ ok: true, value: workbook }),
    run(request) {
      const unitFiles = request.unitFiles?.map(({ name }) => name);
      log.push(`run ${JSON.stringify({ ...request, plan: request.plan?.from, unitFiles })}`);
      return Promise.resolve({ ok: true, value: previewOf(request) });
    },
    apply,
    makeFile(id, fileId) {
      log.push(`makeFile ${id} ${fileId}`);
      const bytes = new TextEncoder().encode('Tệp của bản trình diễn, không có nội dung.');
      return Promise.resolve({ ok: true, value: { name: fileId, type: 'application/octet-stream', bytes } });
    },
    saveFile(file) {
      downloadFile(document, file);
      return Promise.resolve();
    },
    goTo(where) {
      log.push(`goTo ${where.sheet ?? ''}!${where.cell ?? ''}`);
      return Promise.resolve(where.cell !== 'C41');
    },
    async copyText(text) {
      log.push(`copy ${text}`);
      const clipboard = document.defaultView?.navigator.clipboard;
      if (clipboard === undefined) return false;
      await clipboard.writeText(text);
      return true;
    },
  };
}

const SUMMARIES: Readonly<Record<string, string>> = {
  track: 'Lập bảng theo dõi: 38 nhiệm vụ, 57 dòng.',
  check: 'Đã sửa các mục đã chọn.',
  report: 'Đã ghi trang “Báo cáo 6 tháng 2026”.',
  freeze: 'Đã chốt kỳ vào trang “Kỳ 6 tháng 2026”.',
  reopen: 'Đã mở lại kỳ quý I năm 2026.',
  collect: 'Tổng hợp 3 tệp: ghi 27 ô vào trang “Theo dõi”.',
  settings: 'Đã lưu thiết lập.',
  restore: 'Đã khôi phục 12 ô.',
};

function failureOf(code: FailureCode): PaneFailure {
  const where = code === 'sheet-protected' ? { sheet: 'Theo dõi', cell: 'H6:N63' } : {};
  return { code, where, workbook: code === 'cancelled' ? 'put-back' : 'untouched', issues: [], technical: 'AccessDenied' };
}

const NOTHING: PaneOutcome = {
  command: 'help',
  ok: true,
  facts: [],
  notes: [],
  review: [],
  findings: [],
  issues: [],
  paragraphs: [],
  reminders: [],
};

function previewOf(request: PaneRequest): PanePreview {
  const id = `${request.command} ${request.period ?? ''}`.trim();
  const common = { id, edits: 1, missing: [], files: [] };
  const outcome = (parts: Partial<PaneOutcome>): PaneOutcome => ({ ...NOTHING, command: request.command, ...parts });
  switch (request.command) {
    case 'track':
      return { ...common, outcome: outcome(trackParts(request)) };
    case 'check':
      return { ...common, outcome: outcome({ findings: DEMO_FINDINGS }) };
    case 'remind':
      return { ...common, edits: 0, outcome: outcome({ reminders: DEMO_REMINDERS }) };
    case 'report':
      return {
        ...common,
        missing: ['[số, ký hiệu]', '[họ tên người ký]', '[nơi nhận]'],
        files: [{ id: 'Bao cao CCHC 6 thang 2026.docx', name: 'Báo cáo CCHC 6 tháng 2026.docx' }],
        outcome: outcome(reportParts()),
      };
    case 'split': {
      const names = ['Thôn Bàu Sen', 'Thôn Gò Cao', 'Thôn Suối Đá'].map((unit) => `Theo dõi CCHC 2026, ${unit}.xlsx`);
      return {
        ...common,
        edits: 0,
        files: names.map((name) => ({ id: name, name })),
        outcome: outcome({ notes: ['Mỗi đơn vị một tệp, chỉ có các dòng của đơn vị đó. Tệp này không thay đổi.'] }),
      };
    }
    case 'freeze':
    case 'reopen':
    case 'collect':
    case 'settings':
    case 'restore':
    case 'help':
      return { ...common, outcome: outcome({ notes: [NOTES[request.command] ?? ''] }) };
  }
}

const NOTES: Readonly<Record<string, string>> = {
  freeze: 'Thêm trang “Kỳ 6 tháng 2026” với 38 nhiệm vụ và số liệu tính đến hết 14/06/2026. Trang này không thay đổi về sau.',
  reopen: 'Trang “Kỳ quý I 2026” đổi tên thành “Kỳ quý I 2026 (đã mở lại)”. Báo cáo quý I lại tính từ bảng theo dõi.',
  collect: 'Ghi 27 ô của 3 đơn vị vào trang “Theo dõi”. 2 ô đã có người gõ được giữ nguyên.',
  restore: 'Trả 12 ô về như trước 08:15 ngày 24/06/2026. Những gì gõ sau đó được giữ nguyên.',
};

function trackParts(request: PaneRequest): Partial<PaneOutcome> {
  const chosen = new Map((request.choices ?? []).map((made) => [made.taskId, made.phrase]));
  const facts: readonly Fact[] = [
    { label: 'Nhiệm vụ', value: '38' },
    { label: 'Lĩnh vực', value: '7' },
    { label: 'Mốc thời hạn', value: String(21 + chosen.size) },
    { label: 'Nhiệm vụ thường xuyên', value: '10' },
    { label: 'Nhiệm vụ chờ căn cứ', value: '5' },
  ];
  return {
    facts,
    notes: [
      'Thêm 4 trang tính: “Theo dõi”, “Tổng quan”, “Thiết lập”, “Nhật ký”.',
      'Trang “Kế hoạch” giữ nguyên. Một nhiệm vụ có thể vừa thường xuyên vừa có mốc, nên các số trên không cộng thành 38.',
    ],
    columns: (request.columns ?? []).length > 0 ? [] : DEMO_COLUMNS,
    review: DEMO_REVIEW.map((item) => ({ ...item, reading: chosen.get(item.id) ?? item.reading })),
  };
}

function reportParts(): Partial<PaneOutcome> {
  return {
    facts: [
      { label: 'Hoàn thành đúng hạn', value: '4' },
      { label: 'Hoàn thành quá hạn', value: '1' },
      { label: 'Chưa hoàn thành, trong hạn', value: '15' },
      { label: 'Chưa hoàn thành, quá hạn', value: '2' },
      { label: 'Không có thời hạn', value: '16' },
      { label: 'Tổng số nhiệm vụ', value: '38' },
      { label: 'Tỷ lệ trên nhiệm vụ đến hạn', value: '5/7 (71,4%)' },
      { label: 'Tỷ lệ trên tổng số nhiệm vụ', value: '5/38 (13,2%)' },
    ],
    notes: ['Nhiệm vụ đến hạn là số hoàn thành (5) cộng số quá hạn chưa hoàn thành (2).'],
    issues: [
      {
        code: 'no-evidence',
        severity: 'warning',
        where: { sheet: 'Theo dõi', cell: 'L17' },
        message: 'Dòng 2.a ghi hoàn thành nhưng chưa có số, ký hiệu văn bản: điền vào ô',
      },
    ],
  };
}

function pause(document: Document, milliseconds: number): Promise<void> {
  return new Promise((resolve) => document.defaultView?.setTimeout(resolve, milliseconds));
}
