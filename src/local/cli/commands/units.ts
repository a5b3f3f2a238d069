import { join } from 'node:path';
import { runCommand } from '../../../core';
import type { WorkbookSnapshot } from '../../../core';
import { applyPatch, emptyWorkbook } from '../../../xlsx';
import type { CliCommand } from '../cli-command';
import { writeBytes } from '../files';
import { openFile, openRequest } from '../open-file';
import { fail, misused, refuse } from '../say';
import { runWriting } from '../write-result';

/** Chia cho xã, phường: one file for each unit in a folder; the workbook itself stays as it is. */
export const SPLIT: CliCommand = {
  vietnamese: { call: 'split TỆP.xlsx -d THƯ-MỤC', does: 'chia thành mỗi xã, phường một tệp' },
  english: { call: 'split FILE -d FOLDER', does: 'make one file for each commune' },
  files: 'one',
  run: async (options, around) => {
    const { directory } = options;
    if (directory === null) return misused(around, 'Thiếu thư mục: thêm -d THƯ-MỤC.');
    const request = await openRequest('split', options, around);
    if (typeof request === 'number') return request;
    const outcome = runCommand(request);
    if (!outcome.ok) return fail(around, outcome.issues, request.workbook.file);
    for (const { file, patch } of outcome.workbooks) {
      const fault = writeBytes(join(directory, file), applyPatch(emptyWorkbook(), patch));
      if (fault !== null) return refuse(around, fault);
    }
    if (options.json) around.print(`${JSON.stringify({ directory, files: outcome.workbooks.map(({ file }) => file) })}\n`);
    else around.say(`Đã ghi ${outcome.workbooks.length} tệp vào ${directory}.\n`);
    return 0;
  },
};

/** Tổng hợp từ xã, phường: reads the units' files and takes over what they typed. */
export const COLLECT: CliCommand = {
  vietnamese: { call: 'collect TỆP.xlsx ĐƠN-VỊ.xlsx… -o KẾT-QUẢ.xlsx [--json]', does: 'tổng hợp những gì các xã, phường đã nhập' },
  english: { call: 'collect FILE UNIT.xlsx… -o OUT.xlsx [--json]', does: 'take over what the communes typed' },
  files: 'many',
  run: async (options, around) => {
    if (options.others.length === 0) return misused(around, 'Thiếu tệp của các đơn vị: ghi tên sau tệp theo dõi.');
    const unitWorkbooks: WorkbookSnapshot[] = [];
    for (const path of options.others) {
      const opened = await openFile({ ...options, file: path }, around);
      if (typeof opened === 'number') return opened;
      unitWorkbooks.push(opened.workbook);
    }
    return runWriting('collect', options, around, { unitWorkbooks });
  },
};
