import type { Settings } from '../model/settings';
import { periodList } from './period-settings';
import type { SettingList } from '../render/office-sheets';
import { scoreList } from './score-settings';

/** The lists that a fresh sheet Thiết lập shows below the settings. */
export function settingLists(settings: Settings): SettingList[] {
  return [periodList(settings), scoreList()];
}
