/**
 * The very hidden sheet on which content too large for one request waits until one small request puts all of it in place. It is gone
 * after each run; one that a broken run left is not read, and the next run takes it away.
 */
export const SCRATCH_SHEET = 'CCHC ghi tạm';
