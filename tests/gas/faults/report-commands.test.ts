import { REPORT_COMMANDS } from './commands';
import { sweepFaults } from './sweep';

sweepFaults(REPORT_COMMANDS);
