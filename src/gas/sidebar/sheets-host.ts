import type { ReportDocument, SheetPatch, WordSnapshot } from '../../core/index';
import { downloadFile } from '../../pane/index';
import type { PaneFailure, PaneHost, PanePreview, PaneRequest, PaneResult, Watch } from '../../pane/index';
import type { Reply, RunStamp, WirePreview, WireRequest, Writing } from '../wire';
import type { ServerCalls } from './server-calls';
import { startWordCode } from './word-code';
import type { WordCode } from './word-code';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const REPORT_FILE = 'report';
const VERSION = '0.1.0';

interface HeldPreview {
  readonly request: WireRequest;
  readonly stamp: RunStamp;
  readonly document: ReportDocument | null;
  /** What was done, in the core's sentences. */
  readonly notes: readonly string[];
}

/**
 * The page's host in Google Sheets: every question goes to the server's functions. The server keeps nothing between calls; the page
 * keeps the request, its moment and, while a long writing is under way, the patch.
 */
export function createSheetsHost(document: Document, server: ServerCalls): PaneHost {
  const held = new Map<string, HeldPreview>();
  let word: Promise<WordCode> | null = null;

  const wordCode = (): Promise<WordCode> => {
    word ??= server.paneWordCode().then((reply) => {
      if (!reply.ok) throw new Error(reply.failure.technical);
      return startWordCode(document, reply.value);
    });
    return word;
  };

  return {
    kind: 'sheets',
    language: 'vi',
    version: VERSION,
    theme: () => 'light',
    async look() {
      const reply = await server.paneLook();
      if (!reply.ok) throw new Error(reply.failure.technical);
      return reply.value;
    },
    async run(request, watch) {
      watch.onProgress(progress('Đọc bảng tính', 0, 1));
      const asked = await wireRequest(request, wordCode);
      if (!asked.ok) return asked;
      if (watch.isCancelled()) return { ok: false, failure: failure('cancelled') };
      const reply = await answered(() => server.paneRun(asked.value), 'untouched');
      if (!reply.ok) return reply;
      const { id, stamp, document: report, outcome } = reply.value;
      held.clear();
      held.set(id, { request: asked.value, stamp, document: report, notes: outcome.notes });
      return { ok: true, value: previewOf(reply.value) };
    },
    async apply(previewId, watch) {
      const preview = held.get(previewId);
      if (preview === undefined) return { ok: false, failure: failure('session-lost') };
      let reply = await answered(() => server.paneBegin(preview.request, preview.stamp, previewId), 'partly-written');
      while (reply.ok && !reply.value.done) {
        const writing: Writing = reply.value;
        watch.onProgress(progress(`Ghi trang “${writing.sheet}”`, writing.next, writing.total));
        if (writing.patch === null || watch.isCancelled()) {
          await answered(() => server.paneStop(previewId), 'partly-written');
          return { ok: false, failure: { ...failure('cancelled'), workbook: 'partly-written' } };
        }
        const { patch } = writing;
        reply = await goOn(server, previewId, patch);
      }
      if (!reply.ok) {
        if (reply.failure.workbook === 'partly-written') await answered(() => server.paneStop(previewId), 'partly-written');
        return reply;
      }
      held.delete(previewId);
      return { ok: true, value: { summary: preview.notes.length > 0 ? preview.notes.join(' ') : 'Đã ghi xong vào bảng tính.' } };
    },
    async makeFile(previewId, fileId) {
      const report = held.get(previewId)?.document ?? null;
      if (report === null || fileId !== REPORT_FILE) return { ok: false, failure: failure('session-lost') };
      const { writeDocument } = await wordCode();
      return { ok: true, value: { name: reportName(report), type: DOCX, bytes: await writeDocument(report) } };
    },
    saveFile(file) {
      downloadFile(document, file);
      return Promise.resolve();
    },
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

/** The next piece of a long writing; when Google ended the call half-way, the same piece is asked for again from where it stopped. */
async function goOn(server: ServerCalls, previewId: string, patch: SheetPatch): Promise<PaneResult<Writing>> {
  let reply = await answered(() => server.paneGoOn(previewId, patch), 'partly-written');
  for (let tries = 1; tries < MOST_TRIES && !reply.ok && reply.failure.code === 'timed-out'; tries += 1) {
    reply = await answered(() => server.paneGoOn(previewId, patch), 'partly-written');
  }
  return reply;
}

const MOST_TRIES = 3;

/** The page's request without files: a Word decision is read here, so that its bytes need not travel. */
async function wireRequest(request: PaneRequest, wordCode: () => Promise<WordCode>): Promise<PaneResult<WireRequest>> {
  const { plan, unitFiles, ...same } = request;
  if (unitFiles !== undefined && unitFiles.length > 0) return { ok: false, failure: failure('bad-file') };
  const from = await planPart(plan, wordCode);
  if (!from.ok) return from;
  return { ok: true, value: { ...same, ...from.value } };
}

type PlanPart = Pick<WireRequest, 'planSheet' | 'fromSelection' | 'sample'> & { readonly word?: WordSnapshot };

async function planPart(plan: PaneRequest['plan'], wordCode: () => Promise<WordCode>): Promise<PaneResult<PlanPart>> {
  if (plan === undefined) return { ok: true, value: {} };
  switch (plan.from) {
    case 'sheet':
      return { ok: true, value: { planSheet: plan.sheet } };
    case 'selection':
      return { ok: true, value: { fromSelection: true } };
    case 'word': {
      const { readDocument } = await wordCode();
      const read = readDocument(plan.file.bytes, plan.file.name);
      return read.ok
        ? { ok: true, value: { word: read.value } }
        : { ok: false, failure: { ...failure('refused'), where: read.issue.where, issues: [read.issue] } };
    }
    case 'sample':
      return { ok: true, value: { sample: true } };
  }
}

function previewOf({ id, outcome, document, edits }: WirePreview): PanePreview {
  const files = document === null ? [] : [{ id: REPORT_FILE, name: reportName(document) }];
  return { id, outcome, edits, missing: document === null ? [] : missingFacts(document), files };
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

function failure(code: PaneFailure['code']): PaneFailure {
  return { code, where: {}, workbook: 'untouched', issues: [], technical: '' };
}

/** A call that Google itself refuses or ends: what was written by then is not known. */
async function answered<T>(call: () => Promise<Reply<T>>, workbook: PaneFailure['workbook']): Promise<PaneResult<T>> {
  try {
    return await call();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = CALL_FAILURES.find((row) => row.says.test(message))?.code ?? 'unexpected';
    return {
      ok: false,
      failure: { ...failure(code), workbook: code === 'not-authorised' ? 'untouched' : workbook, technical: message.slice(0, 120) },
    };
  }
}

/** Several Google accounts in one browser make the page call as the wrong one: Google then says that it is not authorised. */
const CALL_FAILURES: readonly { readonly says: RegExp; readonly code: PaneFailure['code'] }[] = [
  { says: /PERMISSION_DENIED|authorization|authorisation/i, code: 'not-authorised' },
  { says: /maximum execution time|timed out|NetworkError|HTTP 0/i, code: 'timed-out' },
  { says: /too large|413/i, code: 'too-large' },
];
