import { join } from 'node:path';
import { runCommand, SAMPLE_SETTINGS, sampleEntries, samplePlan } from '../../../core';
import type { CommandOutcome, CommandRequest } from '../../../core';
import { applyPatch, emptyWorkbook, readWorkbook } from '../../../xlsx';
import type { CliCommand } from '../cli-command';
import { writeBytes } from '../files';
import { refuse, sayLines } from '../say';

/** The half-year of the sample plan: its report is made as on the day after. */
const REPORTED = { period: '2026-6T', asOf: '2026-06-15' };

/**
 * The whole job on the sample plan, into out/: the plan as issued; the tracker made from it; the tracker with what a commune might have
 * typed by June; and from that the report of the half-year and the texts that remind its units.
 */
export const DEMO: CliCommand = {
  vietnamese: { call: 'demo [-o THƯ-MỤC]', does: 'làm thử cả việc trên kế hoạch mẫu' },
  english: { call: 'demo [-o FOLDER]', does: 'the whole job on the sample plan' },
  files: 'none',
  run: async (options, around) => {
    const folder = options.output ?? 'out';
    const plan = applyPatch(emptyWorkbook(), { ops: samplePlan('Kế hoạch') });
    const made = runOn(plan, { command: 'track', asOf: options.asOf, now: around.now });
    const tracked = applyPatch(plan, made.patch);
    const withOffice = applyPatch(
      tracked,
      runOn(tracked, { command: 'settings', asOf: options.asOf, now: around.now, settings: SAMPLE_SETTINGS }).patch,
    );
    const filled = applyPatch(withOffice, { ops: sampleEntries(opened(withOffice)) });
    const asked = { ...REPORTED, now: around.now };
    const report = runOn(filled, { command: 'report', ...asked });
    const { reminders } = runOn(filled, { command: 'remind', ...asked });
    const { writeDocument } = await import('../word-files');
    const document = report.document === null ? new Uint8Array() : await writeDocument(report.document);
    const files: readonly (readonly [name: string, what: string, bytes: Uint8Array])[] = [
      ['ke-hoach-mau.xlsx', 'kế hoạch như khi ban hành', plan],
      ['theo-doi-mau.xlsx', 'bảng theo dõi lập từ kế hoạch ấy', tracked],
      ['theo-doi-mau-da-nhap.xlsx', 'bảng theo dõi đã nhập kết quả đến giữa tháng 6, có trang Báo cáo', applyPatch(filled, report.patch)],
      ['bao-cao-6-thang-mau.docx', 'báo cáo 6 tháng viết từ bảng đã nhập', document],
      ['nhac-viec-mau.txt', 'lời nhắc gửi từng đơn vị', new TextEncoder().encode(`${reminders.map(({ text }) => text).join('\n\n')}\n`)],
    ];
    for (const { label, value } of made.facts) around.say(`${label}: ${value}\n`);
    sayLines(around, made.notes);
    for (const [name, what, bytes] of files) {
      const path = join(folder, name);
      const fault = writeBytes(path, bytes);
      if (fault !== null) return refuse(around, fault);
      around.say(`${path}: ${what}\n`);
    }
    return 0;
  },
};

function runOn(bytes: Uint8Array, request: Omit<CommandRequest, 'workbook'>): CommandOutcome {
  const outcome = runCommand({ ...request, workbook: opened(bytes) });
  if (!outcome.ok) throw new Error(outcome.issues.map(({ message }) => message).join(' '));
  return outcome;
}

function opened(bytes: Uint8Array): CommandRequest['workbook'] {
  const read = readWorkbook(bytes, '');
  if (!read.ok) throw new Error(read.issue.message);
  return read.value;
}
