import { extname } from 'node:path';
import { runCommand } from '../../../core';
import type { CliCommand } from '../cli-command';
import { writeBytes } from '../files';
import { openRequest } from '../open-file';
import { fail, misused, NO_PERIOD, refuse } from '../say';
import { runWriting, sayOutcome } from '../write-result';

/** Endings of documents that we do not write. */
const DOCUMENT_ENDINGS = ['.doc', '.pdf', '.odt', '.rtf', '.txt'];

/** The report as a Word file, or, for a result that ends in .xlsx, as the sheet Báo cáo of the workbook. */
export const REPORT: CliCommand = {
  vietnamese: {
    call: 'report TỆP.xlsx --period KỲ -o BÁO-CÁO.docx|KẾT-QUẢ.xlsx [--json]',
    does: 'viết báo cáo định kỳ, thành văn bản Word hoặc thành trang Báo cáo',
  },
  english: {
    call: 'report FILE --period PERIOD -o OUT.docx|OUT.xlsx [--json]',
    does: 'write the periodic report, in Word or as a sheet',
  },
  files: 'one',
  run: async (options, around) => {
    if (options.period === null) return misused(around, NO_PERIOD);
    const { output } = options;
    if (output !== undefined && DOCUMENT_ENDINGS.includes(extname(output).toLowerCase()))
      return refuse(around, `Tên “${output}” không đúng: báo cáo được ghi thành tệp .docx. Sửa tên sau -o rồi chạy lại.`);
    if (!output?.toLowerCase().endsWith('.docx')) return runWriting('report', options, around);
    const request = await openRequest('report', options, around);
    if (typeof request === 'number') return request;
    const outcome = runCommand({ ...request, documentOnly: true });
    if (!outcome.ok || outcome.document === null) return fail(around, outcome.issues, request.workbook.file);
    const { writeDocument } = await import('../word-files');
    const fault = writeBytes(output, await writeDocument(outcome.document));
    if (fault !== null) return refuse(around, fault);
    sayOutcome(outcome, true, options, around);
    return 0;
  },
};
