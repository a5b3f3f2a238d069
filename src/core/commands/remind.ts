import { formatDate } from '../model/calendar-date';
import type { CommandOutcome, CommandRequest } from '../model/command';
import { failure, success } from '../steps/outcome';
import { remindersOf } from '../steps/reminders';

/** Nhắc việc: a text for each lead agency, ready to be sent by a person. Sends nothing. */
export function remind(request: CommandRequest): CommandOutcome {
  const { workbook, asOf } = request;
  const found = remindersOf(workbook, asOf);
  if (!found.ok) return failure(request, [found.issue]);
  const { reminders, issues } = found.value;
  return success(request, issues, {
    facts: [
      { label: 'Tính đến ngày', value: formatDate(asOf) },
      { label: 'Đơn vị cần nhắc', value: String(reminders.length) },
    ],
    notes: reminders.length === 0 ? ['Không có việc nào quá hạn, sắp đến hạn hoặc chưa báo cáo.'] : [],
    reminders,
  });
}
