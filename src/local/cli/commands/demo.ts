import { join } from 'node:path';
import { samplePlan } from '../../../core';
import { applyPatch, emptyWorkbook } from '../../../xlsx';
import type { CliCommand } from '../cli-command';
import { writeBytes } from '../files';
import { refuse } from '../say';
import { runWriting } from '../write-result';

const SAMPLE_FILE = 'ke-hoach-mau.xlsx';
const TRACKED_FILE = 'theo-doi-mau.xlsx';

/** The whole job on the sample plan, into out/: the plan as issued, and the tracked workbook made from it. */
export const DEMO: CliCommand = {
  usage: 'demo [-o THƯ-MỤC]',
  english: { usage: 'demo [-o FOLDER]', does: 'the whole job on the sample plan' },
  run: (options, around) => {
    const folder = options.output ?? 'out';
    const plan = join(folder, SAMPLE_FILE);
    const fault = writeBytes(plan, applyPatch(emptyWorkbook(), { ops: samplePlan('Kế hoạch') }));
    if (fault !== null) return refuse(around, fault);
    around.say(`Kế hoạch mẫu: ${plan}\n`);
    return runWriting('track', { ...options, file: plan, output: join(folder, TRACKED_FILE) }, around);
  },
};
