import type { CommandRequest } from '../model/command';
import type { ScoreRule } from '../model/completion-score';
import type { Issue, Result } from '../model/issue';
import type { ReportPeriod } from '../model/report-period';
import type { Settings } from '../model/settings';
import type { TrackerFound } from '../model/tracker';
import { listColumn } from '../read/our-sheet';
import { SETTING_COLUMNS, readSettings } from '../read/read-settings';
import { findTracker } from '../read/read-tracker';
import { readPeriod } from '../schedule/report-periods';
import { periodRules } from './period-settings';
import { scoreRuleOf } from './score-settings';
import { makeIssue } from '../text/messages';

/** The period of a report with all that its commands look at. */
export interface OpenedPeriod {
  readonly found: TrackerFound;
  readonly settings: Settings;
  /** 0-based row of each setting in Thiết lập. */
  readonly settingRows: ReadonlyMap<keyof Settings, number>;
  /** The column of their values. */
  readonly settingColumn: number;
  readonly period: ReportPeriod;
  readonly scoreRule: ScoreRule | null;
  readonly issues: readonly Issue[];
}

/** Opens the period that a request names; says why where there is no tracker or no such period. */
export function openPeriod(request: CommandRequest): Result<OpenedPeriod> {
  const { workbook } = request;
  const found = findTracker(workbook);
  if (found === null) return { ok: false, issue: makeIssue('no-tracker', 'error', { file: workbook.file }, {}) };
  const { settings, place, rows, issues } = readSettings(workbook);
  const periods = periodRules(workbook, settings);
  const period = readPeriod(request.period ?? '', periods.rules);
  if (!period.ok) return period;
  const score = scoreRuleOf(workbook);
  return {
    ok: true,
    value: {
      found,
      settings,
      settingRows: rows,
      settingColumn: place === null ? SETTING_COLUMNS.value : listColumn(place, SETTING_COLUMNS.value),
      period: period.value,
      scoreRule: score.rule,
      issues: [...issues, ...periods.issues, ...score.issues],
    },
  };
}

/** What people type anew for each period. */
export const PERIOD_FIELDS = ['answer', 'result'] as const;
