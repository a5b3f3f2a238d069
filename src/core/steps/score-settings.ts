import type { ScoreRule } from '../model/completion-score';
import type { Issue } from '../model/issue';
import type { WorkbookSnapshot } from '../model/sheet';
import { readSettingList } from '../read/read-settings';
import type { SettingList } from '../render/office-sheets';
import { SCORE_EXAMPLES } from '../report/completion-score';
import { SCORE_ROW_HEADINGS, readScoreRows, writeScoreRule } from '../report/score-rows';
import { SCORE_ROW_WORDS } from '../text/report-text';

/** The list of score rules that a fresh sheet Thiết lập shows: examples, none of them switched on. */
export function scoreList(): SettingList {
  const { title, note, prompt } = SCORE_ROW_WORDS;
  return { title, note, prompt, headings: SCORE_ROW_HEADINGS, rows: SCORE_EXAMPLES.flatMap((rule) => writeScoreRule(rule, false)) };
}

/** The score rule that a workbook switches on; null where none is, or where it cannot be used, and the issues say why. */
export function scoreRuleOf(workbook: WorkbookSnapshot): { readonly rule: ScoreRule | null; readonly issues: readonly Issue[] } {
  const typed = readSettingList(workbook, SCORE_ROW_HEADINGS);
  return readScoreRows(typed.cells, typed.where);
}
