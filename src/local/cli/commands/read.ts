import { inspectPlan } from '../../../core';
import type { CliCommand } from '../cli-command';
import { openRequest } from '../open-file';
import { fail, sayIssues } from '../say';

/** Reads a plan: its tasks, and where each was read from. */
export const READ: CliCommand = {
  vietnamese: {
    call: 'read TỆP.xlsx|.docx|.txt|- [--year NĂM] [--sheet "tên trang"] [--json]',
    does: 'đọc kế hoạch; mỗi nhiệm vụ kèm ô hoặc đoạn đã đọc; dấu - là văn bản đưa vào từ đầu vào chuẩn',
  },
  english: {
    call: 'read FILE.xlsx|.docx|.txt|- [--year YEAR] [--sheet NAME] [--json]',
    does: 'read a plan; each task with its cell or paragraph; - takes text from standard input',
  },
  files: 'one',
  run: async (options, around) => {
    const request = await openRequest('track', options, around);
    if (typeof request === 'number') return request;
    const { file } = request.workbook;
    const result = inspectPlan(request);
    if (!result.ok) return fail(around, [result.issue], file);
    const { tasks, planYear, issues } = result.value;
    sayIssues(around, issues, file);
    const lines = tasks.map((task) => `${task.id}\t${task.title}\t${task.reading}`);
    around.print(options.json ? `${JSON.stringify(result.value)}\n` : `Năm ${planYear}, ${tasks.length} nhiệm vụ\n${lines.join('\n')}\n`);
    return 0;
  },
};
