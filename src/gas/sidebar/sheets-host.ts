import { textToWordSnapshot } from '../../core/index';
import type { CommandOutcome, ReportDocument, WordSnapshot } from '../../core/index';
import { downloadFile, makeUnitFile, readUnitFiles, unitFileList } from '../../pane/index';
import type { PaneFile, PaneHost, PaneLetters, PanePreview, PaneRequest, PaneResult, Watch } from '../../pane/index';
import { base64Of, pack, unpack } from '../packed';
import type { RunStamp, WirePreview, WireRequest } from '../wire';
import { answered, paneFailure } from './answered';
import { pageCode } from './page-code';
import type { PageCode } from './page-code';
import type { ServerCalls } from './server-calls';
import { writePreview } from './write-preview';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const REPORT_FILE = 'report';
const VERSION = '0.1.0';

interface HeldPreview {
  readonly request: WireRequest;
  readonly stamp: RunStamp;
  readonly document: ReportDocument | null;
  readonly workbooks: CommandOutcome['workbooks'];
  /** What was done, in the core's sentences. */
  readonly notes: readonly string[];
}

/**
 * The page's host in Google Sheets: every question goes to the server's functions. The server keeps nothing between calls; the page
 * keeps the request, its moment and, while a long writing is under way, the patch. `extras`: what the project was built with.
 */
export function createSheetsHost(document: Document, server: ServerCalls, extras: readonly string[]): PaneHost {
  const held = new Map<string, HeldPreview>();
  const code = pageCode(document, server);

  return {
    kind: 'sheets',
    language: 'vi',
    version: VERSION,
    theme: () => 'light',
    look: () => answered(() => server.paneLook(), 'untouched'),
    async run(request, watch) {
      const asked = await wireRequest(request, code, watch);
      if (!asked.ok) return asked;
      if (watch.isCancelled()) return { ok: false, failure: paneFailure('cancelled') };
      watch.onProgress(progress('Đọc bảng tính', 0, 1));
      const reply = await answered(() => server.paneRun(asked.value), 'untouched');
      if (!reply.ok) return reply;
      const { id, stamp, document: report, outcome } = reply.value;
      const workbooks = reply.value.workbooks === null ? [] : (unpack(reply.value.workbooks) as CommandOutcome['workbooks']);
      const preview = { request: asked.value, stamp, document: report, workbooks, notes: outcome.notes };
      held.clear();
      held.set(id, preview);
      return { ok: true, value: previewOf(reply.value, preview) };
    },
    async apply(previewId, watch) {
      const preview = held.get(previewId);
      if (preview === undefined) return { ok: false, failure: paneFailure('session-lost') };
      const written = await writePreview(server, { id: previewId, ...preview }, watch);
      if (!written.ok) return written;
      held.delete(previewId);
      return { ok: true, value: { summary: preview.notes.length > 0 ? preview.notes.join(' ') : 'Đã ghi xong vào bảng tính.' } };
    },
    async makeFile(previewId, fileId) {
      const preview = held.get(previewId);
      const file = preview === undefined ? null : await fileOf(preview, fileId, code);
      return file === null ? { ok: false, failure: paneFailure('session-lost') } : { ok: true, value: file };
    },
    saveFile(file) {
      downloadFile(document, file);
      return Promise.resolve();
    },
    ...(extras.includes('mail') ? { letters: lettersOf(server) } : {}),
    ...(extras.includes('drive') ? { keepAsDocument: (file: PaneFile) => keepAsDocument(server, file) } : {}),
    async goTo(where) {
      const reply = await server.paneGoTo(where);
      return reply.ok && reply.value;
    },
    async copyText(text) {
      try {
        await document.defaultView?.navigator.clipboard.writeText(text);
        return document.defaultView !== null;
      } catch {
        return false;
      }
    },
  };
}

function lettersOf(server: ServerCalls): PaneLetters {
  return {
    preview: () => answered(() => server.paneLetters(), 'untouched'),
    async send(ids, watch) {
      const sent: string[] = [];
      const failed: string[] = [];
      let rest: readonly string[] = ids;
      while (rest.length > 0 && !watch.isCancelled()) {
        const asked = rest;
        watch.onProgress({ ...progress('Gửi thư nhắc việc', sent.length, ids.length), unit: 'thư' });
        const reply = await answered(() => server.paneSend(asked), 'partly-written');
        // What went out is shown even where the next call failed; nobody asks for it twice.
        if (!reply.ok) return sent.length === 0 ? reply : { ok: true, value: { sent, failed } };
        sent.push(...reply.value.sent);
        failed.push(...reply.value.failed.map(({ unit }) => unit));
        rest = reply.value.rest;
      }
      return { ok: true, value: { sent, failed } };
    },
  };
}

async function keepAsDocument(server: ServerCalls, file: PaneFile): Promise<PaneResult<string>> {
  const base64 = base64Of(file.bytes);
  return answered(() => server.paneKeep(file.name.replace(/\.docx$/u, ''), base64), 'untouched');
}

/** The page's request without files: they are read here, so that their bytes need not travel. */
async function wireRequest(request: PaneRequest, code: PageCode, watch: Watch): Promise<PaneResult<WireRequest>> {
  const { plan, unitFiles = [], ...same } = request;
  if (unitFiles.length > 0) {
    const read = await readUnitFiles(unitFiles, await code.workbook(), {
      onFile: (done) => {
        watch.onProgress({ ...progress('Đọc tệp của đơn vị', done, unitFiles.length), unit: 'tệp' });
      },
      isCancelled: () => watch.isCancelled(),
    });
    return read.ok ? { ok: true, value: { ...same, units: pack(read.value) } } : read;
  }
  const from = await planPart(plan, code);
  if (!from.ok) return from;
  return { ok: true, value: { ...same, ...from.value } };
}

type PlanPart = Pick<WireRequest, 'planSheet' | 'fromSelection' | 'sample'> & { readonly word?: WordSnapshot };

async function planPart(plan: PaneRequest['plan'], code: PageCode): Promise<PaneResult<PlanPart>> {
  if (plan === undefined) return { ok: true, value: {} };
  switch (plan.from) {
    case 'sheet':
      return { ok: true, value: { planSheet: plan.sheet } };
    case 'selection':
      return { ok: true, value: { fromSelection: true } };
    case 'text':
      return { ok: true, value: { word: textToWordSnapshot(plan.text) } };
    case 'word': {
      const { readDocument } = await code.word();
      const read = readDocument(plan.file.bytes, plan.file.name);
      return read.ok
        ? { ok: true, value: { word: read.value } }
        : { ok: false, failure: { ...paneFailure('refused'), where: read.issue.where, issues: [read.issue] } };
    }
    case 'sample':
      return { ok: true, value: { sample: true } };
  }
}

function previewOf({ id, outcome, edits }: WirePreview, { document, workbooks }: HeldPreview): PanePreview {
  const files = document === null ? unitFileList(workbooks) : { files: [{ id: REPORT_FILE, name: reportName(document) }] };
  return { id, outcome, edits, missing: document === null ? [] : missingFacts(document), ...files };
}

/** Makes one of the files of `previewOf`; null when there is none of this id. */
async function fileOf({ document, workbooks }: HeldPreview, fileId: string, code: PageCode): Promise<PaneFile | null> {
  if (fileId !== REPORT_FILE) return makeUnitFile(workbooks, fileId, await code.workbook());
  if (document === null) return null;
  const { writeDocument } = await code.word();
  return { name: reportName(document), type: DOCX, bytes: await writeDocument(document) };
}

/** Texts of the runs marked as missing, each once, in the order of the report. */
function missingFacts(report: ReportDocument): readonly string[] {
  const found = new Set<string>();
  for (const section of report.sections) {
    for (const block of section.blocks) {
      if (block.kind !== 'paragraph') continue;
      for (const run of block.runs) if (run.missing === true) found.add(run.text);
    }
  }
  return [...found];
}

function reportName(report: ReportDocument): string {
  return `${report.title.replace(/[\\/:*?"<>|\r\n]+/g, ' ').trim()}.docx`;
}

function progress(name: string, done: number, total: number): Parameters<Watch['onProgress']>[0] {
  return { steps: [name], step: 0, done, total, unit: 'bước' };
}
