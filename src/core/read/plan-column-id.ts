/** What a column of a plan sheet holds. From `progress` on: what sheets that were tracked by hand hold; `ignored` looks like a role and is none. */
export type PlanColumnId =
  | 'number'
  | 'area'
  | 'task'
  | 'lead'
  | 'coordinator'
  | 'product'
  | 'time'
  | 'start'
  | 'end'
  | 'year'
  | 'progress'
  | 'done'
  | 'result'
  | 'evidence'
  | 'difficulties'
  | 'note'
  | 'ignored';
