import type { Schedule } from '../../../src/core/model/schedule';

const TRIGGERS = { 'on-request': '!request', 'after-event': '!event', 'per-authority': '!authority' } as const;

/** A schedule in the notation of `hand-worked-phrases.ts`: "2024-04-01..2024-06-30=báo cáo + @month(ngày 25) + !event + C + ?". */
export function shortForm(schedule: Schedule): string {
  const about = (what: string | null): string => (what === null ? '' : `=${what}`);
  return [
    ...(schedule.continuous ? ['C'] : []),
    ...schedule.milestones.map(({ start, due, what }) => `${start ?? ''}..${due}${about(what)}`),
    ...schedule.recurrences.map(({ every, what, day }) => `@${every}${day === null ? '' : `(${day})`}${about(what)}`),
    ...schedule.triggers.map(({ kind }) => TRIGGERS[kind]),
    ...(schedule.ambiguous === null ? [] : ['?']),
  ].join(' + ');
}
