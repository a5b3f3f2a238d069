import { ERROR_TABLE, errorCode, meansReplyTooLarge, meansUnreachable, readError } from '../../src/office/errors';
import { FAILURE_CODES } from '../../src/pane/index';

/** English words and marks that a sentence for office staff must not hold. */
const JARGON = /error|null|undefined|exception|API|session|timeout|payload|[{}<>]/iu;

it.each(ERROR_TABLE.map((row) => [row.code, row] as const))('%s có câu tiếng Việt trọn vẹn, nói việc cần làm', (code, row) => {
  expect(row.sentence).toMatch(/^\p{Lu}.*\.$/u);
  expect(row.sentence).toMatch(/chạy lại|cần Excel/iu);
  expect(row.sentence).not.toMatch(JARGON);
  expect(row.sentence).toBe(row.sentence.normalize('NFC'));
  expect(FAILURE_CODES).toContain(row.failure);
  expect(ERROR_TABLE.filter((other) => other.code === code)).toHaveLength(1);
});

it.each([
  [{ code: 'AccessDenied', debugInfo: { errorLocation: 'Range.values' } }, 'sheet-protected', 'Range.values.AccessDenied'],
  [{ code: 'AccessDenied' }, 'sheet-protected', 'AccessDenied'],
  [{ code: 'SomethingNew', debugInfo: null }, 'unexpected', 'SomethingNew'],
  [new TypeError('x'), 'unexpected', 'Error'],
  ['x', 'unexpected', 'Error'],
  [null, 'unexpected', 'Error'],
])('lỗi %j được đọc thành %s', (error, failure, technical) => {
  expect(readError(error)).toMatchObject({ failure, technical, issue: { severity: 'error' } });
});

it('chỉ lỗi vì trả lời quá lớn mới đọc lại từng phần, mất phiên thì không', () => {
  expect(meansReplyTooLarge('ResponsePayloadSizeLimitExceeded')).toBe(true);
  expect(meansReplyTooLarge('InvalidOrTimedOutSession')).toBe(false);
  expect(meansUnreachable('InvalidOrTimedOutSession')).toBe(true);
  expect(meansUnreachable('InvalidArgument')).toBe(false);
  expect(errorCode({ code: 5 })).toBe('');
});
