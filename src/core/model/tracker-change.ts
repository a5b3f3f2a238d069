/** What an update did to one row, for the summary and for Nhật ký; `before` and `after` are texts, or ISO dates for changes of a due day. */
export interface TrackerChange {
  readonly kind:
    | 'added'
    | 'removed'
    | 'kept-removed'
    | 'reworded'
    | 'due-changed'
    | 'due-from-trigger'
    | 'due-kept'
    | 'due-by-hand'
    | 'renumbered'
    | 'id-healed'
    | 'id-cleared'
    | 'entry-on-task'
    | 'sort-undone'
    | 'column-added'
    | 'replaced'
    | 'repaired';
  /** Id of the line or task. */
  readonly id: string;
  readonly before: string;
  readonly after: string;
}
